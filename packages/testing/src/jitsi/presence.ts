import type { Conference } from './conference.ts';
import type { Member } from './member.ts';
import { announceModeration, mediaTypes } from './moderation.ts';

/** Adds a member to the main room or a breakout room, with the events of the real app in their order. */
export function joinRoom(room: Conference, member: Member, breakout?: string): void {
  const recipients = room.joined({ breakout });
  const isFirst = room.joined().length === 0;
  member.status = 'joined';
  member.breakout = breakout;
  member.show('In the call');
  // An XMPP chat room first names who is there, and then says that one has joined; it does not announce their roles.
  for (const recipient of recipients) member.emit('participant-joined', recipient.describe(false));
  const roomName = breakout?.replace(/@.*/, '') ?? room.name;
  member.emit('video-conference-joined', {
    roomName,
    ...member.describe(true),
    avatarURL: '', // the app found no picture to load
    // The app does not check which room it is, but whether its address has another text.
    breakoutRoom: roomName !== member.path.toLowerCase(),
    visitor: false,
  });
  member.emit('participant-role-changed', { id: member.id, role: 'participant' });
  for (const recipient of recipients) recipient.emit('participant-joined', member.describe(false));
  room.history.replayTo(member);
  const name = breakout === undefined ? undefined : room.breakouts.get(breakout)?.name;
  member.emit('subject-change', { subject: name ?? room.subject });
  if (isFirst) member.isModerator = true;
  if (member.isModerator) {
    const role = { id: member.id, role: 'moderator' };
    member.emit('notification-triggered', { title: 'notify.moderator' });
    for (const recipient of [member, ...recipients])
      recipient.emit('participant-role-changed', role);
  }
  room.broadcastStart([member]);
  if (breakout === undefined)
    for (const mediaType of mediaTypes)
      if (room.moderation.isOn(mediaType)) announceModeration(member, mediaType, true);
  if (room.hasListedRooms) room.broadcastBreakoutRooms();
}

/**
 * Removes a member from their room. It is announced once to the others; the member who leaves gets their departures twice.
 * @param announceReason - Announces the reason to the member, which the app does between the two times.
 */
export function leaveRoom(room: Conference, member: Member, announceReason?: () => void): void {
  if (member.status !== 'joined') return;
  const recipients = room.getOthersWith(member);
  const announceDepartures = (): void => {
    for (const { id } of recipients) member.emit('participant-left', { id });
  };
  member.status = 'left';
  member.sharing = false; // without an event
  member.unread = 0; // the app forgets the chat of the room
  member.emit('raise-hand-updated', { handRaised: 0, id: 'local' });
  announceDepartures();
  announceReason?.();
  announceDepartures();
  member.emit('video-conference-left', {
    roomName: member.breakout?.replace(/@.*/, '') ?? room.name,
  });
  for (const recipient of recipients) recipient.emit('participant-left', { id: member.id });
}

/** Hangs up for a member. */
export function hangUp(room: Conference, member: Member): void {
  leaveRoom(room, member);
  member.status = 'left';
  member.emit('video-ready-to-close');
  member.show('You left');
  room.members.delete(member);
  if (room.hasListedRooms && room.joined().length > 0) room.broadcastBreakoutRooms();
}
