import type { Conference } from './conference.ts';
import { createConferenceError } from './errors.ts';
import type { Member } from './member.ts';
import { joinRoom } from './presence.ts';
import { LOBBY_MUC } from './xmpp-hosts.ts';

/** Admits a member to the room if it is not full, and sends them to the lobby or asks for the password if it has one. */
export function enter(room: Conference, member: Member, autoKnock: boolean): void {
  if (room.isFull) return rejectFull(room, member);
  if (member.isModerator) return joinRoom(room, member);
  if (room.lobby) {
    member.status = 'lobby';
    // The address of the lobby, and whether the call has to wait for a host.
    const params = [`${room.name}@${LOBBY_MUC}`, false];
    const error = createConferenceError('conference.connectionError.membersOnly', params, true);
    member.emit('error-occurred', error);
    member.show('Lobby', 'Ask to join');
    member.showPreview(); // the screen of the lobby shows it as well
    if (autoKnock) knock(room, member);
    return;
  }
  if (room.password) return askPassword(room, member);
  joinRoom(room, member);
}

function askPassword(room: Conference, member: Member): void {
  member.status = 'password';
  member.show('Password needed');
  member.emit('error-occurred', createConferenceError('conference.passwordRequired', [], true));
  member.emit('password-required');
}

/** Admits a member with the right password, from the lobby too; otherwise asks for it again. */
export function tryPassword(room: Conference, member: Member, password: unknown): void {
  if (room.password !== '' && password === room.password) admit(room, member);
  else if (member.status === 'password') askPassword(room, member);
}

/** Asks the moderators to admit a member who is in the lobby. */
export function knock(room: Conference, member: Member): void {
  if (member.status !== 'lobby') return;
  member.status = 'knocking';
  member.show('Waiting to be let in');
  const participant = { id: member.id, name: member.displayName };
  for (const recipient of room.joined())
    if (recipient.isModerator) recipient.emit('knocking-participant', { participant });
}

/** Admits or rejects a member who has knocked. */
export function resolveKnock(room: Conference, member: Member, approved: boolean): void {
  if (member.status !== 'knocking') return;
  if (approved) return admit(room, member);
  member.status = 'left';
  const error = createConferenceError('conference.connectionError.accessDenied');
  member.emit('error-occurred', error);
  member.show('Not let in');
}

/** Admits a member whom a moderator or the password let in, unless the room is full. */
function admit(room: Conference, member: Member): void {
  if (room.isFull) rejectFull(room, member);
  else joinRoom(room, member);
}

function rejectFull(room: Conference, member: Member): void {
  member.status = 'left';
  // On servers that have visitors, the params say whether they may join as visitors.
  member.emit('error-occurred', createConferenceError('conference.max_users', [{}]));
  member.show('The call is full');
}
