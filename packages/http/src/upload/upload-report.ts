import type { Clock } from '../clock.ts';
import { createSpeedMeter } from '../progress.ts';
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
  readonly #clock: Clock;
  #meter;
  /** Of what was told last while bytes were leaving; undefined before and after. */
  #last: { readonly loaded: number; readonly ms: number } | undefined;
  /** Bytes that this run has sent, and the time in which they left. */
  readonly #sent = { bytes: 0, ms: 0 };
  /** Bytes that the server has. */
  offset = 0;

  constructor(options: UploadOptions<State>, total: number, clock: Clock) {
    this.#options = options;
    this.#total = total;
    this.#clock = clock;
    this.#meter = createSpeedMeter({ clock });
  }

  /** Goes on from what the server says it has: those bytes were not sent just now, so they make no speed. */
  goOnFrom(offset: number): void {
    this.offset = offset;
    this.#last = undefined;
    this.#meter = createSpeedMeter({ clock: this.#clock });
  }

  /** Calls `onProgress`. @throws {@link CallbackError} with what it threw. */
  tell(phase: UploadPhase, loaded = phase === 'processing' ? this.#total : this.offset): void {
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

  /** Waits for `onState`. @throws {@link CallbackError} with what it threw. */
  async keep(state: State): Promise<void> {
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

  /** Of all that this run has sent; what the server did with it afterwards takes no part. */
  #bytesPerSecond(): number | undefined {
    const { bytes, ms } = this.#sent;
    return ms > 0 ? (bytes / ms) * 1_000 : undefined;
  }
}
