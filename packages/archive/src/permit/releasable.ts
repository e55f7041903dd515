import type { Consent, RecordingEntry } from '@comunal/schemas';

/** A recording that may be given to the whole world as far as its type can say: public, and with consents. */
export type ReleasableRecording = RecordingEntry & {
  readonly visibility: 'public';
  readonly consents: readonly [Consent, ...Consent[]];
};

/** Whether a recording is public and has consents. Whether these hold, `permitUpload` looks. */
export function isReleasable(recording: RecordingEntry): recording is ReleasableRecording {
  return recording.visibility === 'public' && (recording.consents ?? []).length > 0;
}
