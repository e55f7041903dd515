/** What a {@link StepError} takes beside its code. */
export interface StepErrorOptions {
  /** Values of the message `wrong.CODE`. They are kept and shown: no secret, nothing closed. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  /** Whether the same may succeed later, so that the step is tried again. @defaultValue false */
  readonly isTransient?: boolean | undefined;
  /**
   * Whether nothing failed: something else has to end first, such as the work of a server. It is looked at again as after a
   * transient failure, and is told once. @defaultValue false
   */
  readonly isWait?: boolean | undefined;
  /** How long to wait at least before the next attempt. @defaultValue what the retry policy says */
  readonly retryAfterSeconds?: number | undefined;
}

/**
 * A failure of a step that a person is shown as `wrong.CODE` of the messages of the workflow.
 *
 * @example
 * ```ts
 * import { StepError } from '@comunal/workflows/jobs';
 *
 * const failure = new StepError('file-missing', { values: { file: 'charla.webm' } });
 * console.log(failure.code, failure.shouldRetry()); // → file-missing false
 * ```
 */
export class StepError extends Error {
  /** Always `StepError`. */
  override readonly name = 'StepError';
  /** The code in kebab-case. */
  readonly code: string;
  /** Values of the message. */
  readonly values: Readonly<Record<string, string | number>> | undefined;
  /** How long to wait at least before the next attempt. */
  readonly retryAfterSeconds: number | undefined;
  /** Whether nothing failed, and something else has to end first. */
  readonly isWait: boolean;
  readonly #isTransient: boolean;

  constructor(
    code: string,
    { values, isWait = false, isTransient = isWait, retryAfterSeconds }: StepErrorOptions = {},
  ) {
    super(`The step failed: ${code}.`);
    this.code = code;
    this.values = values;
    this.retryAfterSeconds = retryAfterSeconds;
    this.isWait = isWait;
    this.#isTransient = isTransient;
  }

  /**
   * True when the same may succeed later, so that the step is tried again.
   * @example
   * ```ts
   * import { StepError } from '@comunal/workflows/jobs';
   *
   * console.log(new StepError('line-dropped', { isTransient: true }).shouldRetry()); // → true
   * ```
   */
  shouldRetry(): boolean {
    return this.#isTransient;
  }
}
