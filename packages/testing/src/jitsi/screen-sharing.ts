import type { Conference } from './conference.ts';
import type { Member } from './member.ts';

/** What the person does when the browser asks which screen: chooses one, closes the question, or the browser forbids it. */
export type ScreenPicker = 'choose' | 'close' | 'forbid';

/** Does `toggle-share-screen`: a toggle without `enable`, and with it the wanted state, also where that is the present one. */
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
  } else if (picker === 'forbid') {
    self.emit('notification-triggered', {
      title: 'dialog.screenSharingFailedTitle',
      description: 'dialog.screenSharingPermissionDeniedError',
    });
  }
  // Of a closed question the app announces nothing.
}

function announceSharing(room: Conference): void {
  const sharing = room.joined().filter((member) => member.sharing);
  room.tell('content-sharing-participants-changed', { data: sharing.map(({ id }) => id) });
}
