import { serialize } from './serialize.ts';
import type { Pending } from './pending.ts';

/** What the app has for a microphone or a camera. */
export interface DeviceOfApp {
  isMuted(): Promise<boolean | undefined>;
  /** Has it do the opposite of what it does, and waits until the app says `muted`. */
  toggle(muted: boolean): Promise<void>;
}

/** A microphone or a camera, which is as it was asked to be, though the app only toggles. */
export class Device {
  readonly #pending: Pending;
  readonly #app: DeviceOfApp;
  readonly #serialize = serialize();
  /** What was asked for and did not come in its time. */
  #late: boolean | undefined;

  constructor(pending: Pending, app: DeviceOfApp) {
    this.#pending = pending;
    this.#app = app;
  }

  setMuted(muted: boolean): Promise<void> {
    return this.#serialize('mute', async () => {
      // What did not come in its time may yet come, and is then to be taken back.
      if (this.#late === !muted) await this.#seen(!muted).catch(() => undefined);
      this.#late = undefined;
      if ((await this.#app.isMuted()) === muted) return;
      this.#late = muted;
      await this.#app.toggle(muted);
      // The app tells it before the device has followed, and until then takes a toggle for the opposite.
      await this.#seen(muted);
      this.#late = undefined;
    });
  }

  /** Asks until the answer is the one that is waited for. */
  #seen(muted: boolean): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWaiting = true;
    const look = async (): Promise<void> => {
      if ((await this.#app.isMuted()) === muted || !isWaiting) return;
      await new Promise((resolve) => {
        timer = setTimeout(resolve, 50);
      });
      return look();
    };
    return this.#pending
      .promise<void>('the device', (resolve, reject) => look().then(resolve, reject))
      .finally(() => {
        isWaiting = false;
        clearTimeout(timer);
      });
  }
}
