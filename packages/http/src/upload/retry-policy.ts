import { checkOptionNames } from '../check-option-names.ts';
import { wait, type Clock } from '../clock.ts';
import { isComunalHttpError, type HttpErrorInit, type ToError } from '../http-error.ts';
import type { HttpCallOptions } from '../http-options.ts';
import { lockWait } from './lock-wait.ts';
import type { PauseController } from './pause-controller.ts';
import { resumeOptionNames, type ResumeOptions } from './resume-options.ts';
import type { UploadPhase } from './upload-options.ts';
import { waitWhilePaused } from './wait-while-paused.ts';

/** The longest that a server is left in peace when it asks for that. */
const maxAskedMs = 300_000;
/** The longest between two polls for what a server works on. */
const maxPollMs = 20_000;
/** How long a server may work on what it has: five hours. */
const maxProcessingMs = 18_000_000;

/** Stands for a failure: somebody paused, which is none. */
export const PAUSED: HttpErrorInit = { code: 'paused', request: { method: 'PUT', path: '' } };

/** What a retry policy works with. */
export interface RetryPolicyOptions {
  /** The caller's own. */
  readonly resume?: ResumeOptions | undefined;
  /** What waits are timed by. */
  readonly clock: Clock;
  /** The switch that holds the upload up. */
  readonly pause: PauseController;
  /** Ends each wait; the wait then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told why it waits. */
  readonly tell: (phase: UploadPhase) => void;
  /** Which failures say that the server will take long, so that it is given hours. @defaultValue none */
  readonly isLong?: ((failure: HttpErrorInit) => boolean) | undefined;
  /** Keeps a paused upload from being forgotten; see `waitWhilePaused`. @defaultValue nothing */
  readonly keepAlive?: ((signal: AbortSignal) => Promise<void>) | undefined;
  /** Makes the error of a failure that has lasted too long. */
  readonly toError: ToError;
}

/** Decides when to try again, and when to give up. A pause holds it up, and ends a wait. */
export class RetryPolicy {
  readonly #options: RetryPolicyOptions;
  readonly #maxAttempts: number;
  readonly #maxDelayMs: number;
  /** Attempts in a row that brought not a byte further. */
  #attempts = 0;
  readonly #lock = lockWait();
  #polls = 0;
  #processingMs = 0;

  /** @throws RangeError when `resume` has a value that will not do; TypeError for a field that does not exist. */
  constructor(options: RetryPolicyOptions) {
    checkOptionNames('resume', options.resume ?? {}, resumeOptionNames);
    const { attempts = 16, maxDelayMs = 60_000, nextDelayMs } = options.resume ?? {};
    const isOwnDelay = nextDelayMs === undefined || typeof nextDelayMs === 'function';
    if (!(attempts >= 1 && maxDelayMs >= 0 && isOwnDelay))
      throw new RangeError(
        '`resume` needs attempts from 1 on, maxDelayMs from 0 on, and a function as nextDelayMs.',
      );
    this.#options = options;
    this.#maxAttempts = attempts;
    this.#maxDelayMs = maxDelayMs;
  }

  /** Something got further: the counting begins anew. */
  reset(): void {
    this.#attempts = 0;
    this.#lock.reset();
  }

  /** Counts an attempt in vain. @throws the failure, after the last one. */
  count(failure: HttpErrorInit): void {
    if (++this.#attempts >= this.#maxAttempts) throw this.#options.toError(failure);
  }

  /** Aborts with the caller's signal and with a pause. */
  stop(): AbortSignal {
    const { pause, signal } = this.#options;
    return signal ? AbortSignal.any([signal, pause.signal]) : pause.signal;
  }

  /** Waits as long as somebody has paused, and tells whether they had. */
  async waitWhilePaused(): Promise<boolean> {
    const { pause, clock, signal, tell, keepAlive } = this.#options;
    if (!pause.isPaused) return false;
    await waitWhilePaused({ pause, clock, signal, keepAlive, onPaused: () => tell('paused') });
    this.reset();
    return true;
  }

  /**
   * Waits before the next try.
   * @param isLastSent - Whether the server may have all, and be at work on it.
   * @param isOver - Asked now and then while the server works: true ends the wait.
   */
  async wait(
    failure: HttpErrorInit,
    isLastSent: boolean,
    isOver?: () => Promise<boolean>,
  ): Promise<void> {
    if (failure === PAUSED) return;
    // There is a newer token by now.
    if (failure.status === 401) return this.count(failure);
    const lockMs = failure.status === 423 ? this.#lock.next() : undefined;
    if (lockMs !== undefined) {
      if (this.#lock.isLong) this.#options.tell('locked');
      return this.#sleep(lockMs);
    }
    const isProcessing = isLastSent && failure.status === 503;
    const isLong = isProcessing || this.#options.isLong?.(failure) === true;
    const ms = isLong ? this.#nextPollMs(failure) : this.#nextAttemptMs(failure);
    this.#options.tell(isProcessing ? 'processing' : 'waiting');
    if (!isProcessing || !isOver) return this.#sleep(ms);
    // What is asked for may be there long before the server wants to be asked again.
    for (let left = ms, pollMs = 2_000; left > 0; pollMs = Math.min(maxPollMs, pollMs * 2)) {
      const nextMs = Math.min(pollMs, left);
      await this.#sleep(nextMs);
      if (this.#options.pause.isPaused || (await isOver())) return;
      left -= nextMs;
    }
  }

  /** Repeats `work` until it succeeds, or fails in a way that does not pass. This loop alone retries: calls inside it do not. */
  async retry<T>(work: (options: HttpCallOptions) => Promise<T>): Promise<T> {
    for (;;) {
      await this.waitWhilePaused();
      const halt = this.#options.pause.signal;
      try {
        return await work({ signal: this.stop(), retry: 0 });
      } catch (thrown) {
        this.#options.signal?.throwIfAborted();
        if (halt.aborted) continue;
        if (!isComunalHttpError(thrown) || !thrown.shouldRetry()) throw thrown;
        await this.wait(thrown, false);
      }
    }
  }

  /** Ends early with a pause. */
  async #sleep(ms: number): Promise<void> {
    try {
      await wait(this.#options.clock, ms, this.stop());
    } catch (thrown) {
      this.#options.signal?.throwIfAborted();
      if (!this.#options.pause.isPaused) throw thrown;
    }
  }

  #nextAttemptMs(failure: HttpErrorInit): number {
    this.count(failure);
    const defaultDelayMs = askedMs(failure) + this.#backOffMs(this.#attempts);
    const { code, status, retryAfterSeconds } = failure;
    const delayMs = this.#options.resume?.nextDelayMs?.({
      attempt: this.#attempts,
      defaultDelayMs,
      code,
      status,
      retryAfterSeconds,
    });
    return delayMs !== undefined && delayMs >= 0 ? delayMs : defaultDelayMs;
  }

  #nextPollMs(failure: HttpErrorInit): number {
    if (this.#processingMs > maxProcessingMs) throw this.#options.toError(failure);
    const ms = Math.max(1_000, askedMs(failure) + this.#backOffMs(this.#polls++));
    this.#processingMs += ms;
    return ms;
  }

  #backOffMs(attempts: number): number {
    return Math.min(this.#maxDelayMs, this.#options.clock.random() * 500 * 2 ** attempts);
  }
}

function askedMs({ retryAfterSeconds = 0 }: HttpErrorInit): number {
  return Math.min(maxAskedMs, retryAfterSeconds * 1_000);
}
