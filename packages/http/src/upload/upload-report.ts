import type { Clock } from '../clock.ts';
import { speedMeter } from '../progress.ts';
import type { UploadOptions, UploadPhase } from './upload-options.ts';

/** What a callback of the caller threw: nothing that is tried again, whatever it looks like. */
export class CallbackError extends Error {
  /** What the upload is to reject with. */
  readonly thrown: unknown;

  constructor(thrown: unknown) {
    super();
    this.thrown = thrown;
  }
}

/** What the caller is told. */
export class UploadReport<State> {
  readonly #options: UploadOptions<State>;
  readonly #total: number;
  readonly #meter;
  /** Bytes that the server has. */
  offset = 0;

  constructor(options: UploadOptions<State>, total: number, clock: Clock) {
    this.#options = options;
    this.#total = total;
    this.#meter = speedMeter({ clock });
  }

  /** Calls `onProgress`. @throws {@link CallbackError} with what it threw. */
  tell(phase: UploadPhase, loaded = this.offset): void {
    const progress = { loaded, total: this.#total };
    try {
      this.#options.onProgress?.({ ...progress, phase, ...this.#meter(progress) });
    } catch (thrown) {
      throw new CallbackError(thrown);
    }
  }

  /** Waits for `onState`. @throws {@link CallbackError} with what it threw. */
  async keep(state: State): Promise<void> {
    try {
      await this.#options.onState?.(state);
    } catch (thrown) {
      throw new CallbackError(thrown);
    }
  }
}
