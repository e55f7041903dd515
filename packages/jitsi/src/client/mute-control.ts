import type { PendingRequests } from './pending-requests.ts';
import { createTaskQueue } from './task-queue.ts';

/** How the app is asked about one device, and how it toggles it. */
interface MuteToggle {
  isMuted(): Promise<boolean | undefined>;
  /** Toggles the device, and waits until the app reports `muted`. */
  toggle(muted: boolean): Promise<void>;
}

/** Mutes and unmutes a microphone or a camera reliably, although the app only offers a toggle. */
export class MuteControl {
  readonly #pending: PendingRequests;
  readonly #device: MuteToggle;
  readonly #queue = createTaskQueue();
  /** The state of a request that timed out. */
  #late: boolean | undefined;

  constructor(pending: PendingRequests, device: MuteToggle) {
    this.#pending = pending;
    this.#device = device;
  }

  /** Resolves once the device is in the wanted state; sends nothing where it already is. */
  setMuted(muted: boolean): Promise<void> {
    return this.#queue('mute', async () => {
      // A request that timed out may still take effect, and then has to be undone.
      if (this.#late === !muted) await this.#poll(!muted).catch(() => undefined);
      this.#late = undefined;
      if ((await this.#device.isMuted()) === muted) return;
      this.#late = muted;
      await this.#device.toggle(muted);
      // The app reports the change before the device has followed, and until then takes a toggle for the opposite.
      await this.#poll(muted);
      this.#late = undefined;
    });
  }

  /** Polls until the device is in the wanted state. */
  #poll(muted: boolean): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWaiting = true;
    const check = async (): Promise<void> => {
      if ((await this.#device.isMuted()) === muted || !isWaiting) return;
      await new Promise((resolve) => {
        timer = setTimeout(resolve, 50);
      });
      return check();
    };
    return this.#pending
      .start<void>('the device', (resolve, reject) => check().then(resolve, reject))
      .finally(() => {
        isWaiting = false;
        clearTimeout(timer);
      });
  }
}
