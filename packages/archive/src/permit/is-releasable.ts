import type { Consent, RecordingEntry } from '@comunal/schemas';

/** A recording that may be published as far as its type can tell: it is public and has consents. */
export type ReleasableRecording = RecordingEntry & {
  readonly visibility: 'public';
  readonly consents: readonly [Consent, ...Consent[]];
};

/** Checks whether a recording is public and has consents. `permitUpload` checks whether these hold. */
export function isReleasable(recording: RecordingEntry): recording is ReleasableRecording {
  return recording.visibility === 'public' && (recording.consents ?? []).length > 0;
}
