import type { CallPort } from './call-port.ts';
import { RoomError } from './room-error.ts';
import { createTaskQueue } from './task-queue.ts';

/** A person has to choose a screen. */
const PICKER_MS = 60_000;
/** The title of the app's own notification, as a key of its texts. */
const SHARING_FAILED = 'dialog.screenSharingFailedTitle';

/**
 * Switches screen sharing on and off reliably. The app's query `is-sharing-screen` always answers `false`, so the state is
 * that of its last event, and the command names the wanted state instead of toggling.
 */
export class ScreenSharing {
  readonly #call: CallPort;
  readonly #queue = createTaskQueue();
  #isSharing = false;

  constructor(call: CallPort) {
    this.#call = call;
    call.listen('screenSharingStatusChanged', ({ on }) => {
      this.#isSharing = on;
    });
    // On a move to another room, and when the page reloads, sharing ends without an event of its own.
    for (const event of ['videoConferenceLeft', 'browserSupport'] as const)
      call.listen(event, () => {
        this.#isSharing = false;
      });
  }

  /** Resolves once the app confirms the state, or at once where it is already the wanted one. */
  setEnabled(enabled: boolean): Promise<void> {
    return this.#queue('screen', async () => {
      if (this.#isSharing !== enabled) await this.#request(enabled);
    });
  }

  async #request(enabled: boolean): Promise<void> {
    const call = this.#call;
    const unsubscribe: (() => void)[] = [];
    const description = enabled
      ? 'No screen was shared: nobody chose one, or the browser or the call does not allow it'
      : 'The screen is still shared';
    try {
      await call.pending.start<void>(
        description,
        (resolve, reject) => {
          unsubscribe.push(
            call.on('screenSharingStatusChanged', ({ on }) => {
              if (on === enabled) resolve();
            }),
            call.on('notificationTriggered', ({ title }) => {
              if (enabled && title === SHARING_FAILED)
                reject(new RoomError('refused', 'The system shows the browser no screen.'));
            }),
          );
          call.execute('toggleShareScreen', { enable: enabled });
        },
        enabled ? PICKER_MS : undefined,
      );
    } finally {
      for (const off of unsubscribe) off();
    }
  }
}
