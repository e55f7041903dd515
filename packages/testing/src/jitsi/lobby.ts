import { resolveKnock } from './admission.ts';
import type { Conference } from './conference.ts';
import type { Member } from './member.ts';
import { LOBBY_MUC } from './xmpp-hosts.ts';

/** A notice to everybody in the room about its lobby. */
interface LobbyNotice {
  readonly event: 'LOBBY-ENABLED' | 'LOBBY-ACCESS-GRANTED' | 'LOBBY-ACCESS-DENIED';
  /** Whether the lobby is on, or the lobby address of the person who was let in or turned away. */
  readonly value: boolean | string;
  readonly name?: string;
}

/** Handles `toggle-lobby`. Already in that state, nothing happens. */
export function setLobby(room: Conference, self: Member, enabled: boolean): void {
  if (room.lobby === enabled) return;
  room.lobby = enabled;
  const description = `lobby.notificationLobby${enabled ? 'En' : 'Dis'}abled`;
  notify(room, self, { event: 'LOBBY-ENABLED', value: enabled }, description);
  // Each app queries the settings of the room, and announces when the call began.
  room.broadcastStart();
}

/** Handles `answer-knocking-participant`. */
export function answerKnock(
  room: Conference,
  self: Member,
  member: Member,
  isGranted: boolean,
): void {
  if (member.status !== 'knocking') return;
  const value = `${room.name}@${LOBBY_MUC}/${member.id}`;
  const event = isGranted ? 'LOBBY-ACCESS-GRANTED' : 'LOBBY-ACCESS-DENIED';
  const description = `lobby.notificationLobbyAccess${isGranted ? 'Granted' : 'Denied'}`;
  notify(room, self, { event, value, name: member.displayName }, description);
  resolveKnock(room, member, isGranted);
}

/** Announces a notice: the app of the moderator passes on the message itself, the others show a notification. */
function notify(room: Conference, self: Member, notice: LobbyNotice, description: string): void {
  const message = { ...notice, type: 'lobby-notify' };
  self.emit('non-participant-message-received', { id: self.id, message });
  for (const member of room.joined({ breakout: undefined }))
    if (member !== self)
      member.emit('notification-triggered', { title: 'lobby.notificationTitle', description });
}
