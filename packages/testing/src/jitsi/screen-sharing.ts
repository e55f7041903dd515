import type { Conference } from './conference.ts';
import type { Member } from './member.ts';

/**
 * What happens at the browser's screen picker: the person chooses a screen; the person closes the picker, or the browser denies
 * it, which the app does not distinguish; or the system shows the browser no screen.
 */
export type ScreenPicker = 'choose' | 'close' | 'fail';

/** Handles `toggle-share-screen`: toggles without `enable`; with it sets that state, even if it is the current one. */
export function shareScreen(
  room: Conference,
  self: Member,
  enable: unknown,
  picker: ScreenPicker,
): void {
  const isWanted = typeof enable === 'boolean' ? enable : !self.sharing;
  if (!isWanted) {
    const wasSharing = self.sharing;
    self.sharing = false;
    self.emit('screen-sharing-status-changed', { on: false, details: {} });
    if (wasSharing) announceSharing(room);
  } else if (picker === 'choose') {
    if (self.sharing) {
      self.sharing = false;
      announceSharing(room);
    }
    self.sharing = true;
    announceSharing(room);
    self.emit('screen-sharing-status-changed', { on: true, details: { sourceType: 'monitor' } });
  } else if (picker === 'fail') {
    self.emit('notification-triggered', {
      title: 'dialog.screenSharingFailedTitle',
      description: 'dialog.screenSharingFailed',
    });
  }
  // The app announces nothing when the picker is closed.
}

function announceSharing(room: Conference): void {
  const sharing = room.joined().filter((member) => member.sharing);
  room.broadcast('content-sharing-participants-changed', { data: sharing.map(({ id }) => id) });
}
