import type { Clock } from '../clock.ts';
import { createSpeedMeter } from '../progress.ts';
import type { UploadOptions, UploadPhase } from './upload-options.ts';

/** Wraps an error that a callback of the caller threw, so that it is never retried. */
export class CallbackError extends Error {
  /** The error that the upload rejects with. */
  readonly thrown: unknown;

  constructor(thrown: unknown) {
    super();
    this.thrown = thrown;
  }
}

/**
 * Reports progress and state to the caller of an upload.
 *
 * @example
 * ```ts
 * import { systemClock } from '@comunal/http';
 * import { UploadReporter } from '@comunal/http/upload';
 *
 * const onProgress = ({ phase, loaded, total }: { phase: string; loaded: number; total: number }) =>
 *   console.log(phase, loaded, total);
 * const reporter = new UploadReporter<{ id: string }>({ onProgress }, 5_000, systemClock);
 * reporter.resumeFrom(1_000); // of an earlier run
 * reporter.report('sending', 2_500); // → sending 2500 5000
 * ```
 */
export class UploadReporter<State> {
  readonly #options: UploadOptions<State>;
  readonly #total: number;
  readonly #clock: Clock;
  #meter;
  /** The last report while bytes were leaving; undefined before and after. */
  #last: { readonly loaded: number; readonly ms: number } | undefined;
  /** The bytes that this run has sent, and the time that they took. */
  readonly #sent = { bytes: 0, ms: 0 };
  /** The number of bytes that the server has. */
  offset = 0;

  /**
   * @param options - Those of the upload, with its callbacks.
   * @param total - The size of the file in bytes.
   * @param clock - Tells the time, from which the speed follows.
   */
  constructor(options: UploadOptions<State>, total: number, clock: Clock) {
    this.#options = options;
    this.#total = total;
    this.#clock = clock;
    this.#meter = createSpeedMeter({ clock });
  }

  /**
   * Resumes from the offset that the server states; those bytes were sent earlier and do not count as speed.
   * @param offset - How many bytes the server has.
   *
   * @example
   * ```ts
   * import { systemClock } from '@comunal/http';
   * import { UploadReporter } from '@comunal/http/upload';
   *
   * const onProgress = ({ phase, loaded, total }: { phase: string; loaded: number; total: number }) =>
   *   console.log(phase, loaded, total);
   * const reporter = new UploadReporter({ onProgress }, 5_000, systemClock);
   * reporter.resumeFrom(1_000);
   * console.log(reporter.offset); // → 1000
   * ```
   */
  resumeFrom(offset: number): void {
    this.offset = offset;
    this.#last = undefined;
    this.#meter = createSpeedMeter({ clock: this.#clock });
  }

  /**
   * Calls `onProgress`.
   * @param phase - What the upload is doing.
   * @param loaded - How many bytes are there. @defaultValue the offset; all while the server processes
   * @throws {@link CallbackError} with what it threw.
   *
   * @example
   * ```ts
   * import { systemClock } from '@comunal/http';
   * import { UploadReporter } from '@comunal/http/upload';
   *
   * const onProgress = ({ phase, loaded, total }: { phase: string; loaded: number; total: number }) =>
   *   console.log(phase, loaded, total);
   * new UploadReporter({ onProgress }, 5_000, systemClock).report('processing'); // → processing 5000 5000
   * ```
   */
  report(phase: UploadPhase, loaded = phase === 'processing' ? this.#total : this.offset): void {
    const progress = { loaded, total: this.#total };
    const speed = this.#meter(progress);
    if (phase === 'sending' || phase === 'processing') this.#count(loaded);
    const mean = phase === 'done' ? { bytesPerSecond: this.#bytesPerSecond() } : {};
    try {
      this.#options.onProgress?.({ ...progress, phase, ...speed, ...mean });
    } catch (thrown) {
      throw new CallbackError(thrown);
    }
  }

  /**
   * Waits for `onState`.
   * @param state - What a later process needs to resume.
   * @throws {@link CallbackError} with what it threw.
   *
   * @example
   * ```ts
   * import { systemClock } from '@comunal/http';
   * import { UploadReporter } from '@comunal/http/upload';
   *
   * const onState = ({ id }: { id: string }) => console.log(id); // → upload-1
   * await new UploadReporter({ onState }, 5_000, systemClock).saveState({ id: 'upload-1' });
   * ```
   */
  async saveState(state: State): Promise<void> {
    try {
      await this.#options.onState?.(state);
    } catch (thrown) {
      throw new CallbackError(thrown);
    }
  }

  #count(loaded: number): void {
    const ms = this.#clock.now();
    if (this.#last && loaded > this.#last.loaded) {
      this.#sent.bytes += loaded - this.#last.loaded;
      this.#sent.ms += ms - this.#last.ms;
    }
    this.#last = { loaded, ms };
  }

  /** Returns the mean speed of this run, without the time that the server took afterwards. */
  #bytesPerSecond(): number | undefined {
    const { bytes, ms } = this.#sent;
    return ms > 0 ? (bytes / ms) * 1_000 : undefined;
  }
}
