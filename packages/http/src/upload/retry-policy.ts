import { checkOptionNames } from '../check-option-names.ts';
import { wait, type Clock } from '../clock.ts';
import { isComunalHttpError, type HttpErrorInit, type ToError } from '../http-error.ts';
import type { HttpCallOptions } from '../http-options.ts';
import { createLockBackoff } from './lock-backoff.ts';
import type { PauseController } from './pause-controller.ts';
import { resumeOptionNames, type ResumeOptions } from './resume-options.ts';
import type { UploadPhase } from './upload-options.ts';
import { waitWhilePaused } from './wait-while-paused.ts';

/** The longest `Retry-After` that is heeded. */
const maxRetryAfterMs = 300_000;
/** The longest wait between two polls while a server processes an upload. */
const maxPollMs = 20_000;
/** How long a server may process an upload: five hours. */
const maxProcessingMs = 18_000_000;

/** Takes the place of a failure when somebody has paused the upload. */
export const PAUSED: HttpErrorInit = { code: 'paused', request: { method: 'PUT', path: '' } };

/** What a {@link RetryPolicy} works with. */
export interface RetryPolicyOptions {
  /** The limits and delays that the caller chose. */
  readonly resume?: ResumeOptions | undefined;
  /** Times the waits. */
  readonly clock: Clock;
  /** Pauses and resumes the upload. */
  readonly pause: PauseController;
  /** Aborts each wait, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called with the reason of each wait. */
  readonly onPhase: (phase: UploadPhase) => void;
  /** Tells which failures mean that the server needs hours. @defaultValue none */
  readonly isLong?: ((failure: HttpErrorInit) => boolean) | undefined;
  /** Keeps the server from dropping a paused upload; see `waitWhilePaused`. @defaultValue nothing */
  readonly keepAlive?: ((signal: AbortSignal) => Promise<void>) | undefined;
  /** Creates the error to throw when a failure has lasted too long. */
  readonly toError: ToError;
}

/**
 * The retry policy of uploads: decides when to retry, by exponential backoff with jitter and by `Retry-After`, and when to
 * give up. A pause suspends it, and ends a wait.
 *
 * @example
 * ```ts
 * import { ComunalHttpError, systemClock } from '@comunal/http';
 * import { createPauseController, RetryPolicy } from '@comunal/http/upload';
 *
 * const toError = (init: ConstructorParameters<typeof ComunalHttpError<string>>[0]) => new ComunalHttpError(init);
 * const pause = createPauseController();
 * const policy = new RetryPolicy({ clock: systemClock, pause, onPhase: console.log, toError });
 * let failures = 2;
 * const offset = await policy.retry(async () => {
 *   if (failures-- > 0) throw toError({ code: 'network', request: { method: 'PUT', path: 'files/1' } });
 *   return 5_000;
 * });
 * ```
 */
export class RetryPolicy {
  readonly #options: RetryPolicyOptions;
  readonly #maxAttempts: number;
  readonly #maxDelayMs: number;
  /** Attempts in a row after which the server had not one byte more. */
  #attempts = 0;
  readonly #lock = createLockBackoff();
  #polls = 0;
  #processingMs = 0;

  /**
   * @param options - How often and how long to try, and what counts as a failure of the caller.
   * @throws RangeError when `resume` has an invalid value; TypeError for a field that does not exist.
   */
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

  /**
   * Resets the counts, since the server has more bytes than before.
   *
   * @example
   * ```ts
   * import { ComunalHttpError, systemClock } from '@comunal/http';
   * import { createPauseController, RetryPolicy } from '@comunal/http/upload';
   *
   * const toError = (init: ConstructorParameters<typeof ComunalHttpError<string>>[0]) => new ComunalHttpError(init);
   * const pause = createPauseController();
   * const policy = new RetryPolicy({ clock: systemClock, pause, onPhase: console.log, toError });
   * policy.reset(); // the server has more bytes than before
   * ```
   */
  reset(): void {
    this.#attempts = 0;
    this.#lock.reset();
  }

  /**
   * Counts a failed attempt.
   * @param failure - What the last attempt failed with.
   * @throws the error of the failure, after the last attempt.
   *
   * @example
   * ```ts
   * import { ComunalHttpError, systemClock } from '@comunal/http';
   * import { createPauseController, RetryPolicy } from '@comunal/http/upload';
   *
   * const toError = (init: ConstructorParameters<typeof ComunalHttpError<string>>[0]) => new ComunalHttpError(init);
   * const pause = createPauseController();
   * const policy = new RetryPolicy({ clock: systemClock, pause, onPhase: console.log, toError });
   * policy.countAttempt({ code: 'network', request: { method: 'PUT', path: 'files/1' } });
   * ```
   */
  countAttempt(failure: HttpErrorInit): void {
    if (++this.#attempts >= this.#maxAttempts) throw this.#options.toError(failure);
  }

  /**
   * Returns a signal that aborts with the caller's signal and with a pause.
   *
   * @example
   * ```ts
   * import { ComunalHttpError, systemClock } from '@comunal/http';
   * import { createPauseController, RetryPolicy } from '@comunal/http/upload';
   *
   * const toError = (init: ConstructorParameters<typeof ComunalHttpError<string>>[0]) => new ComunalHttpError(init);
   * const pause = createPauseController();
   * const policy = new RetryPolicy({ clock: systemClock, pause, onPhase: console.log, toError });
   * pause.pause();
   * console.log(policy.getStopSignal().aborted); // → true
   * ```
   */
  getStopSignal(): AbortSignal {
    const { pause, signal } = this.#options;
    return signal ? AbortSignal.any([signal, pause.signal]) : pause.signal;
  }

  /**
   * Waits while the upload is paused; resolves to whether it was.
   * @throws The signal's reason when that aborts.
   *
   * @example
   * ```ts
   * import { ComunalHttpError, systemClock } from '@comunal/http';
   * import { createPauseController, RetryPolicy } from '@comunal/http/upload';
   *
   * const toError = (init: ConstructorParameters<typeof ComunalHttpError<string>>[0]) => new ComunalHttpError(init);
   * const pause = createPauseController();
   * const policy = new RetryPolicy({ clock: systemClock, pause, onPhase: console.log, toError });
   * console.log(await policy.waitWhilePaused()); // → false
   * ```
   */
  async waitWhilePaused(): Promise<boolean> {
    const { pause, clock, signal, onPhase, keepAlive } = this.#options;
    if (!pause.isPaused) return false;
    await waitWhilePaused({ pause, clock, signal, keepAlive, onPaused: () => onPhase('paused') });
    this.reset();
    return true;
  }

  /**
   * Waits before the next attempt.
   * @param isLastSent - Whether the server may have every byte, and be processing them.
   * @param isOver - Polled while the server processes: true ends the wait.
   * @param failure - Why the last attempt failed; `PAUSED` returns at once.
   * @throws What `toError` makes of the failure, after the last attempt; the signal's reason when that aborts.
   *
   * @example
   * ```ts
   * import { ComunalHttpError, systemClock } from '@comunal/http';
   * import { createPauseController, RetryPolicy } from '@comunal/http/upload';
   *
   * const toError = (init: ConstructorParameters<typeof ComunalHttpError<string>>[0]) => new ComunalHttpError(init);
   * const pause = createPauseController();
   * const policy = new RetryPolicy({ clock: systemClock, pause, onPhase: console.log, toError });
   * const failure = { code: 'unavailable', status: 503, retryAfterSeconds: 5, request: { method: 'PUT', path: 'files/1' } };
   * await policy.wait(failure, false); // five seconds, and a little more
   * ```
   */
  async wait(
    failure: HttpErrorInit,
    isLastSent: boolean,
    isOver?: () => Promise<boolean>,
  ): Promise<void> {
    if (failure === PAUSED) return;
    // A newer token is used by now.
    if (failure.status === 401) return this.countAttempt(failure);
    const lockMs = failure.status === 423 ? this.#lock.next() : undefined;
    if (lockMs !== undefined) {
      if (this.#lock.isLong) this.#options.onPhase('locked');
      return this.#sleep(lockMs);
    }
    const isProcessing = isLastSent && failure.status === 503;
    const isLong = isProcessing || this.#options.isLong?.(failure) === true;
    const ms = isLong ? this.#nextPollMs(failure) : this.#nextAttemptMs(failure);
    this.#options.onPhase(isProcessing ? 'processing' : 'waiting');
    if (!isProcessing || !isOver) return this.#sleep(ms);
    // The result may exist long before the server wants to be asked again.
    for (let left = ms, pollMs = 2_000; left > 0; pollMs = Math.min(maxPollMs, pollMs * 2)) {
      const nextMs = Math.min(pollMs, left);
      await this.#sleep(nextMs);
      if (this.#options.pause.isPaused || (await isOver())) return;
      left -= nextMs;
    }
  }

  /**
   * Retries `work` until it succeeds or fails permanently. Only this loop retries: calls inside it do not.
   * @param work - The attempt; it passes its options on to each call that it makes.
   * @throws What `work` rejects with, when a retry is of no use; as `wait` otherwise.
   *
   * @example
   * ```ts
   * import { ComunalHttpError, systemClock } from '@comunal/http';
   * import { createPauseController, RetryPolicy } from '@comunal/http/upload';
   *
   * const toError = (init: ConstructorParameters<typeof ComunalHttpError<string>>[0]) => new ComunalHttpError(init);
   * const pause = createPauseController();
   * const policy = new RetryPolicy({ clock: systemClock, pause, onPhase: console.log, toError });
   * const text = await policy.retry(async ({ signal }) => {
   *   const response = await fetch('https://video.example/files/1', { signal: signal ?? null });
   *   return response.text();
   * });
   * ```
   */
  async retry<T>(work: (options: HttpCallOptions) => Promise<T>): Promise<T> {
    for (;;) {
      await this.waitWhilePaused();
      const halt = this.#options.pause.signal;
      try {
        return await work({ signal: this.getStopSignal(), retry: 0 });
      } catch (thrown) {
        this.#options.signal?.throwIfAborted();
        if (halt.aborted) continue;
        if (!isComunalHttpError(thrown) || !thrown.shouldRetry()) throw thrown;
        await this.wait(thrown, false);
      }
    }
  }

  /** Sleeps; a pause ends it early. */
  async #sleep(ms: number): Promise<void> {
    try {
      await wait(this.#options.clock, ms, this.getStopSignal());
    } catch (thrown) {
      this.#options.signal?.throwIfAborted();
      if (!this.#options.pause.isPaused) throw thrown;
    }
  }

  #nextAttemptMs(failure: HttpErrorInit): number {
    this.countAttempt(failure);
    const defaultDelayMs = toRetryAfterMs(failure) + this.#getBackoffMs(this.#attempts);
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
    const ms = Math.max(1_000, toRetryAfterMs(failure) + this.#getBackoffMs(this.#polls++));
    this.#processingMs += ms;
    return ms;
  }

  /** Returns an exponential backoff with full jitter. */
  #getBackoffMs(attempts: number): number {
    return Math.min(this.#maxDelayMs, this.#options.clock.random() * 500 * 2 ** attempts);
  }
}

function toRetryAfterMs({ retryAfterSeconds = 0 }: HttpErrorInit): number {
  return Math.min(maxRetryAfterMs, retryAfterSeconds * 1_000);
}
