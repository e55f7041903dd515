import type { OptionNames } from '../check-option-names.ts';

/** What is known before an attempt to go on with an upload. */
export interface ResumeContext {
  /** How many attempts in a row have failed, from 1 on. */
  readonly attempt: number;
  /** The wait that would be: what the server asks for, five minutes at most, and a time that grows with each attempt. */
  readonly defaultDelayMs: number;
  /** Why the last attempt failed. */
  readonly code: string;
  /** HTTP status, when an answer came. */
  readonly status: number | undefined;
  /** What the server asked for in `Retry-After`. */
  readonly retryAfterSeconds: number | undefined;
}

/** When an upload goes on that was interrupted, and when it gives up. A server that still works on what it has, or that holds a lock, is waited for longer. */
export interface ResumeOptions {
  /** Attempts in a row that bring not a byte further, the first one included. @defaultValue 16, which take about ten minutes */
  readonly attempts?: number | undefined;
  /** The longest wait between two attempts, in milliseconds; what a server asks for is added to it. @defaultValue 60000 */
  readonly maxDelayMs?: number | undefined;
  /**
   * Milliseconds before the next attempt, in place of `defaultDelayMs`, which stands where it gives no time. What it throws
   * ends the upload.
   */
  readonly nextDelayMs?: ((context: ResumeContext) => number | undefined) | undefined;
}

export const resumeOptionNames: OptionNames<ResumeOptions> = {
  attempts: true,
  maxDelayMs: true,
  nextDelayMs: true,
};
