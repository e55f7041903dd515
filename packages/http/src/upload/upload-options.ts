import type { OptionNames } from '../check-option-names.ts';
import type { CallOptions } from '../http-options.ts';
import type { Progress, Speed } from '../progress.ts';
import type { ResumeOptions } from './resume-options.ts';

/**
 * What an upload is doing: `waiting` for a line or a server to come back, `locked` out for up to five minutes by a request that
 * the server takes for open, as after a line that died, `processing` once every byte has left.
 */
export type UploadPhase =
  'starting' | 'sending' | 'paused' | 'waiting' | 'locked' | 'processing' | 'done';

/** How far an upload is, and how fast it goes. */
export interface UploadProgress extends Progress<UploadPhase>, Speed {}

/** What an upload takes. What `onState` or `onProgress` throws ends the upload, which rejects with just that. */
export interface UploadOptions<State> extends CallOptions {
  /** What `onState` gave last, to go on from there, in another process as well. */
  readonly state?: State | undefined;
  /** When it goes on after an interruption, and when it gives up. @defaultValue that of the client */
  readonly resume?: ResumeOptions | undefined;
  /** Told what to keep for going on later. The upload waits for it, so that nothing is sent that is not kept. */
  readonly onState?: ((state: State) => void | Promise<void>) | undefined;
  /** Told of each step, many times a second. */
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
  /**
   * Milliseconds in which not a byte leaves, before the line counts as broken, or in which the source gives none, which ends
   * the upload. @defaultValue 60000
   */
  readonly stallTimeoutMs?: number | undefined;
}

/** The options of {@link UploadOptions}, for the tables of clients that take more. */
export const uploadOptionNames: OptionNames<UploadOptions<unknown>> = {
  signal: true,
  state: true,
  resume: true,
  onState: true,
  onProgress: true,
  stallTimeoutMs: true,
};
