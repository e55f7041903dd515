import type { OptionNames } from '../check-option-names.ts';
import type { CallOptions } from '../http-options.ts';
import type { Progress, Speed } from '../progress.ts';
import type { ResumeOptions } from './resume-options.ts';

/**
 * What an upload is doing: `waiting` for a connection or a server to come back, `locked` out for up to five minutes by a request
 * that the server takes for open, as after a connection that died, `processing` once every byte has left.
 */
export type UploadPhase =
  | 'starting'
  | 'sending'
  | 'paused'
  | 'waiting'
  | 'locked'
  | 'processing'
  | 'done';

/** How far an upload is, and how fast it goes. */
export interface UploadProgress extends Progress<UploadPhase>, Speed {}

/** Options of an upload. An error that `onState` or `onProgress` throws ends the upload, which rejects with it. */
export interface UploadOptions<State> extends CallOptions {
  /** The last state of `onState`, to resume from, in another process as well. */
  readonly state?: State | undefined;
  /** The retry policy: when it resumes after an interruption, and when it gives up. @defaultValue that of the client */
  readonly resume?: ResumeOptions | undefined;
  /** Called with the state (a checkpoint) to save for resuming later. The upload awaits it, so that nothing is sent before it is saved. */
  readonly onState?: ((state: State) => void | Promise<void>) | undefined;
  /** Called with the progress, many times a second. */
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
  /**
   * Milliseconds without a byte before the connection counts as broken; a source that gives nothing for as long ends the
   * upload. @defaultValue 60000
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
