import type { OptionNames } from '../check-option-names.ts';

/** What is known before an attempt to resume an upload. */
export interface ResumeContext {
  /** How many attempts in a row have failed, from 1 on. */
  readonly attempt: number;
  /** The default wait: the server's `Retry-After`, five minutes at most, plus a backoff that grows with each attempt. */
  readonly defaultDelayMs: number;
  /** Why the last attempt failed. */
  readonly code: string;
  /** The HTTP status, when a response came. */
  readonly status: number | undefined;
  /** The seconds that the server asked for in `Retry-After`. */
  readonly retryAfterSeconds: number | undefined;
}

/**
 * The retry policy of an upload: when it resumes after an interruption, and when it gives up. A server that processes the
 * upload, or locks it, is waited for longer. `RetryPolicy` carries it out, and `upload-run.ts` of each client resumes the upload.
 */
export interface ResumeOptions {
  /** The attempts in a row, the first one included, after which the server has not one byte more. @defaultValue 16, which take about ten minutes */
  readonly attempts?: number | undefined;
  /** The longest wait between two attempts, in milliseconds; the server's `Retry-After` is added to it. @defaultValue 60000 */
  readonly maxDelayMs?: number | undefined;
  /**
   * Returns the milliseconds before the next attempt, in place of `defaultDelayMs`, which applies when it returns undefined.
   * An error that it throws ends the upload.
   */
  readonly nextDelayMs?: ((context: ResumeContext) => number | undefined) | undefined;
}

export const resumeOptionNames: OptionNames<ResumeOptions> = {
  attempts: true,
  maxDelayMs: true,
  nextDelayMs: true,
};
