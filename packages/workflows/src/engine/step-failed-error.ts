import type { RunFailure } from './run-state.ts';

/**
 * What a step rejects with in the body of a workflow, once it has failed for good. A body may catch it and go another way; each
 * later go of the run then meets the same error at the same step.
 */
export class StepFailedError extends Error {
  /** Always `StepFailedError`. */
  override readonly name = 'StepFailedError';
  /** The code of the failure. */
  readonly code: string;
  /** The failure, as it is kept. */
  readonly failure: RunFailure;

  constructor(failure: RunFailure) {
    super(`The step ${failure.step ?? '(unknown)'} failed: ${failure.code}.`);
    this.code = failure.code;
    this.failure = failure;
  }

  /**
   * Never true: the step was tried as often as it may be.
   * @example
   * ```ts
   * import { StepFailedError } from '@comunal/workflows/jobs';
   *
   * const failure = new StepFailedError({ code: 'file-missing', step: 'upload' });
   * console.log(failure.code, failure.shouldRetry()); // → file-missing false
   * ```
   */
  shouldRetry(): boolean {
    return false;
  }
}
