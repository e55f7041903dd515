import type { ToError } from '../address.ts';
import { wait, type Clock } from '../clock.ts';
import { isComunalHttpError, type HttpErrorInit } from '../http-error.ts';
import type { HttpCallOptions } from '../http-options.ts';
import { lockWait } from './lock-wait.ts';
import type { Pausing } from './pausing.ts';
import type { UploadPhase } from './upload-options.ts';
import { waitWhilePaused } from './wait-while-paused.ts';

/** Tries in a row that bring not a byte further; the waits between them come to about ten minutes. */
const maxFruitless = 15;
/** The longest wait of our own between two tries. */
const maxBackOffMs = 60_000;
/** The longest that a server is left in peace when it asks for that. */
const maxAskedMs = 300_000;
/** The longest between two looks for what a server works on. */
const maxLookMs = 20_000;
/** How long a server may work on what it has: five hours. */
const maxProcessingMs = 18_000_000;

/** Stands for a failure: somebody paused, which is none. */
export const paused: HttpErrorInit = { code: 'paused', request: { method: 'PUT', path: '' } };

/** What patience is had with. */
export interface PatienceOptions {
  /** What waits are timed by. */
  readonly clock: Clock;
  /** The switch that holds the upload up. */
  readonly pause: Pausing;
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

/** When to try again, and when no more. A pause holds it, and ends a wait. */
export class Patience {
  readonly #clock: Clock;
  readonly #pause: Pausing;
  readonly #signal: AbortSignal | undefined;
  readonly #tell: PatienceOptions['tell'];
  readonly #isLong: PatienceOptions['isLong'];
  readonly #keepAlive: PatienceOptions['keepAlive'];
  readonly #toError: ToError;
  #fruitless = 0;
  readonly #lock = lockWait();
  #looks = 0;
  #processingMs = 0;

  constructor({ clock, pause, signal, tell, isLong, keepAlive, toError }: PatienceOptions) {
    this.#clock = clock;
    this.#pause = pause;
    this.#signal = signal;
    this.#tell = tell;
    this.#isLong = isLong;
    this.#keepAlive = keepAlive;
    this.#toError = toError;
  }

  /** Something got further: the counting begins anew. */
  moved(): void {
    this.#fruitless = 0;
    this.#lock.reset();
  }

  /** Counts a try in vain. @throws the failure, after too many. */
  count(failure: HttpErrorInit): void {
    if (++this.#fruitless > maxFruitless) throw this.#toError(failure);
  }

  /** Aborts with the caller's signal and with a pause. */
  stop(): AbortSignal {
    const { signal } = this.#pause;
    return this.#signal ? AbortSignal.any([this.#signal, signal]) : signal;
  }

  /** As long as somebody has paused; tells whether they had. */
  async held(): Promise<boolean> {
    if (!this.#pause.isPaused) return false;
    await waitWhilePaused({
      pause: this.#pause,
      clock: this.#clock,
      signal: this.#signal,
      onPaused: () => this.#tell('paused'),
      keepAlive: this.#keepAlive,
    });
    this.moved();
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
    if (failure === paused) return;
    // There is a newer token by now.
    if (failure.status === 401) return this.count(failure);
    const lockMs = failure.status === 423 ? this.#lock.next() : undefined;
    if (lockMs !== undefined) {
      if (this.#lock.isLong) this.#tell('locked');
      return this.#sleep(lockMs);
    }
    const isProcessing = isLastSent && failure.status === 503;
    const isLong = isProcessing || this.#isLong?.(failure) === true;
    const ms = isLong ? this.#nextLook(failure) : this.#nextTry(failure);
    this.#tell(isProcessing ? 'processing' : 'waiting');
    if (!isProcessing || !isOver) return this.#sleep(ms);
    // What is asked for may be there long before the server wants to be asked again.
    for (let left = ms, lookMs = 2_000; left > 0; lookMs = Math.min(maxLookMs, lookMs * 2)) {
      const nextMs = Math.min(lookMs, left);
      await this.#sleep(nextMs);
      if (this.#pause.isPaused || (await isOver())) return;
      left -= nextMs;
    }
  }

  /** Does a thing until it works, or fails in a way that does not pass. This loop alone tries again: calls inside it do not. */
  async persistently<T>(work: (options: HttpCallOptions) => Promise<T>): Promise<T> {
    for (;;) {
      await this.held();
      const halt = this.#pause.signal;
      try {
        return await work({ signal: this.stop(), retry: 0 });
      } catch (thrown) {
        this.#signal?.throwIfAborted();
        if (halt.aborted) continue;
        if (!isComunalHttpError(thrown) || !thrown.shouldRetry()) throw thrown;
        await this.wait(thrown, false);
      }
    }
  }

  /** Ends early with a pause. */
  async #sleep(ms: number): Promise<void> {
    try {
      await wait(this.#clock, ms, this.stop());
    } catch (thrown) {
      this.#signal?.throwIfAborted();
      if (!this.#pause.isPaused) throw thrown;
    }
  }

  #nextTry(failure: HttpErrorInit): number {
    this.count(failure);
    return askedMs(failure) + this.#backOffMs(this.#fruitless);
  }

  #nextLook(failure: HttpErrorInit): number {
    if (this.#processingMs > maxProcessingMs) throw this.#toError(failure);
    const ms = Math.max(1_000, askedMs(failure) + this.#backOffMs(this.#looks++));
    this.#processingMs += ms;
    return ms;
  }

  #backOffMs(tries: number): number {
    return Math.min(maxBackOffMs, this.#clock.random() * 500 * 2 ** tries);
  }
}

function askedMs({ retryAfter = 0 }: HttpErrorInit): number {
  return Math.min(maxAskedMs, retryAfter * 1_000);
}
