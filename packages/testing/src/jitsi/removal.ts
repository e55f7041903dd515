import type { Conference } from './conference.ts';
import { createConferenceError } from './errors.ts';
import type { Member } from './member.ts';
import { mediaTypes } from './moderation.ts';
import { leaveRoom } from './presence.ts';

/** Kicks a member. Without a `kicker`, it was the server itself. */
export function kick(room: Conference, member: Member, kicker?: Member): void {
  if (member.status !== 'joined') return;
  const { id, displayName: name } = member;
  const actor = kicker && { id: kicker.id, name: kicker.displayName };
  // If it was the server itself, the others get only the departure.
  for (const recipient of actor ? room.joined(member) : [])
    if (recipient !== member)
      recipient.emit('participant-kicked-out', {
        kicked: { id, name, local: false },
        kicker: { ...actor, local: recipient === kicker },
      });
  leaveRoom(room, member, () =>
    member.emit('participant-kicked-out', {
      kicked: { id: 'local', name, local: true },
      kicker: { ...actor }, // here the app does not report whether the kicker is local
    }),
  );
  member.show('Kicked');
  room.members.delete(member);
  if (room.hasListedRooms) room.broadcastBreakoutRooms();
}

/** Ends the call for all, also for the moderator who requested it. */
export function endCall(room: Conference): void {
  const departures = new Map(
    Array.from(room.members, (member) => [member, room.getOthersWith(member)]),
  );
  for (const [member, neighbours] of departures)
    eject(room, member, neighbours, ['The meeting has been terminated', null]);
  room.breakouts.clear();
  room.hasListedRooms = false;
  room.recording.clear();
  for (const timer of room.startingRecorders.values()) clearTimeout(timer);
  room.startingRecorders.clear();
  for (const mediaType of mediaTypes) room.moderation.set(mediaType, false);
}

/** Ejects a member whose room is gone. */
export function eject(
  room: Conference,
  member: Member,
  neighbours: readonly Member[],
  params: readonly unknown[],
): void {
  const roomName = member.breakout ?? room.name;
  if (member.status === 'joined') {
    member.emit('raise-hand-updated', { handRaised: 0, id: 'local' });
    for (const { id } of neighbours) member.emit('participant-left', { id });
  }
  member.emit('error-occurred', createConferenceError('conference.destroyed', params));
  member.status = 'left';
  member.emit('video-conference-left', { roomName });
  member.show('The call was ended');
  room.members.delete(member);
}
