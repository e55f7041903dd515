import type { Conference } from './conference.ts';
import { createConferenceError, createConnectionError } from './errors.ts';
import type { Member } from './member.ts';
import { leaveRoom } from './presence.ts';

/** What an outage changes in a room. */
interface OutageTarget {
  readonly conference: Conference;
  failing: FailingPart | undefined;
}

/**
 * The part of a call server that fails: the XMPP server, to which everybody is connected; or its focus, jicofo, which leaves
 * each room, and without which nobody can join.
 */
export type FailingPart = 'server' | 'focus';

/** Takes down a part of the call server. No departures are announced, since nobody has a connection, or is in a room. */
export function startOutage(room: OutageTarget, part: FailingPart): void {
  room.failing = part;
  for (const member of room.conference.joined()) {
    if (part === 'server') failToConnect(member);
    else loseFocus(member);
    member.emit('raise-hand-updated', { handRaised: 0, id: 'local' });
  }
}

function loseFocus(member: Member): void {
  member.status = 'disconnected';
  member.show('Disconnected');
  member.emit('error-occurred', createConferenceError('conference.focusLeft'));
}

/** Announces the error after which the app reloads itself. */
export function failToConnect(member: Member): void {
  member.status = 'disconnected';
  member.show('Disconnected');
  const message = 'The WebSocket connection could not be established or was disconnected.';
  const details = { suspend_time: 0, time_since_last_success: 10_947 };
  member.emit(
    'error-occurred',
    createConnectionError('connection.otherError', message, { details }),
  );
}

/** Reloads every page: it announces that it has left, whether it was in the call or not. */
export function reloadPages(conference: Conference): void {
  for (const member of Array.from(conference.members)) {
    if (!member.hasPage) continue;
    if (member.status === 'disconnected') {
      member.emit('video-conference-left', { roomName: conference.name });
      conference.members.delete(member);
    } else {
      leaveRoom(conference, member);
    }
    member.reload();
  }
}
