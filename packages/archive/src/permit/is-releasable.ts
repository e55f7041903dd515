import type { Consent, RecordingEntry } from '@comunal/schemas';

/** A recording that may be published as far as its type can tell: it is public and has consents. */
export type ReleasableRecording = RecordingEntry & {
  /** Anything else is not released. */
  readonly visibility: 'public';
  /** At least one. Whether they hold on the day is checked by `permitUpload`. */
  readonly consents: readonly [Consent, ...Consent[]];
};

/**
 * Checks whether a recording is public and has consents. `permitUpload` checks whether these hold.
 * @param recording - The entry of the recording.
 *
 * @example
 * ```ts
 * import { isReleasable } from '@comunal/archive';
 * import type { RecordingEntry } from '@comunal/schemas';
 *
 * const recording = { type: 'recording', slug: 'charla', visibility: 'public', consents: [] } as unknown as RecordingEntry;
 * console.log(isReleasable(recording)); // → false
 * ```
 */
export function isReleasable(recording: RecordingEntry): recording is ReleasableRecording {
  return recording.visibility === 'public' && (recording.consents ?? []).length > 0;
}
