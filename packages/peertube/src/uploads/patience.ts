import {
  abortable,
  isComunalHttpError,
  wait,
  type CallOptions,
  type Clock,
  type HttpErrorInit,
} from '@comunal/http';
import { toPeerTubeError } from '../peertube-error.ts';
import type { Pausing } from './pausing.ts';
import type { UploadReport } from './upload-report.ts';

/** Tries in a row that bring not a byte further; the waits between them come to about ten minutes. */
const maxFruitless = 15;
/** The longest wait of our own between two tries. */
const maxBackOffMs = 60_000;
/** The longest that a server is left in peace when it asks for that: PeerTube asks for five minutes while it works. */
const maxAskedMs = 300_000;
/** How long a server may work on what it has: five hours. */
const maxProcessingMs = 18_000_000;

/** Stands for a failure: somebody paused, which is none. */
export const paused: HttpErrorInit = { code: 'paused', request: { method: 'PUT', path: '' } };

/** When to try again, and when no more. A pause holds it, and ends a wait. */
export class Patience {
  readonly #clock: Clock;
  readonly #pause: Pausing;
  readonly #signal: AbortSignal | undefined;
  readonly #report: UploadReport;
  #fruitless = 0;
  #looks = 0;
  #processingMs = 0;

  constructor(clock: Clock, pause: Pausing, signal: AbortSignal | undefined, report: UploadReport) {
    this.#clock = clock;
    this.#pause = pause;
    this.#signal = signal;
    this.#report = report;
  }

  /** Something got further: the counting begins anew. */
  moved(): void {
    this.#fruitless = 0;
  }

  /** Counts a try in vain. @throws the failure, after too many. */
  count(failure: HttpErrorInit): void {
    if (++this.#fruitless > maxFruitless) throw toPeerTubeError(failure);
  }

  /** Aborts with the caller's signal and with a pause. */
  stop(): AbortSignal {
    const { signal } = this.#pause;
    return this.#signal ? AbortSignal.any([this.#signal, signal]) : signal;
  }

  /** As long as somebody has paused; tells whether they had. */
  async held(): Promise<boolean> {
    if (!this.#pause.isPaused) return false;
    while (this.#pause.isPaused) {
      this.#report.tell('paused');
      await abortable(this.#pause.over(), this.#signal);
    }
    this.moved();
    return true;
  }

  /** Waits before the next try. @param isLastSent - Whether the server may have all, and be at work on it. */
  async wait(failure: HttpErrorInit, isLastSent: boolean): Promise<void> {
    if (failure === paused) return;
    // There is a newer token by now.
    if (failure.status === 401) return this.count(failure);
    const isProcessing = isLastSent && failure.status === 503;
    const ms = isProcessing ? this.#nextLook(failure) : this.#nextTry(failure);
    this.#report.tell(isProcessing ? 'processing' : 'waiting');
    try {
      await wait(this.#clock, ms, this.stop());
    } catch (thrown) {
      this.#signal?.throwIfAborted();
      if (!this.#pause.isPaused) throw thrown;
    }
  }

  /** Does a thing until it works, or fails in a way that does not pass. */
  async persistently<T>(work: (options: CallOptions) => Promise<T>): Promise<T> {
    for (;;) {
      await this.held();
      const halt = this.#pause.signal;
      try {
        return await work({ signal: this.stop() });
      } catch (thrown) {
        this.#signal?.throwIfAborted();
        if (halt.aborted) continue;
        if (!isComunalHttpError(thrown) || !thrown.shouldRetry()) throw thrown;
        await this.wait(thrown, false);
      }
    }
  }

  #nextTry(failure: HttpErrorInit): number {
    this.count(failure);
    return askedMs(failure) + this.#backOffMs(this.#fruitless);
  }

  #nextLook(failure: HttpErrorInit): number {
    if (this.#processingMs > maxProcessingMs) throw toPeerTubeError(failure);
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
