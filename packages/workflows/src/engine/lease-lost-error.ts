/** Another worker has taken the run over, or it was ended: this worker has to stop, and change nothing any more. */
export class LeaseLostError extends Error {
  /** Always `LeaseLostError`. */
  override readonly name = 'LeaseLostError';
  /** Always `lease-lost`. */
  readonly code = 'lease-lost';

  constructor() {
    super('This worker does not own the run any more. It stops, and changes nothing.');
  }

  /**
   * Never true: the run goes on elsewhere.
   * @example
   * ```ts
   * import { LeaseLostError } from '@comunal/workflows/jobs';
   *
   * console.log(new LeaseLostError().shouldRetry()); // → false
   * ```
   */
  shouldRetry(): boolean {
    return false;
  }
}
