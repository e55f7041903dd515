import { randomUUID } from 'node:crypto';
import type { Conference } from './conference.ts';
import type { Member } from './member.ts';
import { joinRoom, leaveRoom } from './presence.ts';
import { eject } from './removal.ts';
import { BREAKOUT_MUC, MUC } from './xmpp-hosts.ts';

/** Adds a breakout room, with a default name if `name` is no text. Returns its id. */
export function addBreakout(room: Conference, name: unknown): string {
  const id = randomUUID();
  const text =
    typeof name === 'string' && name ? name : `Breakout room #${room.breakouts.size + 1}`;
  room.hasListedRooms = true;
  room.breakouts.set(id, { id, jid: `${id}@${BREAKOUT_MUC}`, name: text });
  room.broadcastBreakoutRooms();
  return id;
}

/** Removes a breakout room by its XMPP address. Whoever is still in it is ejected from the call. */
export function removeBreakout(room: Conference, jid: unknown): void {
  const removed = [...room.breakouts.values()].find((breakout) => breakout.jid === jid);
  if (!removed) return;
  const people = room.joined({ breakout: removed.id });
  room.breakouts.delete(removed.id);
  const departures = new Map(people.map((member) => [member, room.getOthersWith(member)]));
  for (const [member, neighbours] of departures)
    eject(room, member, neighbours, ['Breakout room removed.', `${room.name}@${MUC}`]);
  room.broadcastBreakoutRooms();
}

/** Closes a breakout room by its id: everybody in it returns to the main room. */
export function closeBreakout(room: Conference, id: unknown): void {
  if (typeof id !== 'string' || !room.breakouts.has(id)) return;
  for (const member of room.joined({ breakout: id })) moveToRoom(room, member, undefined);
}

/** Moves a member to a breakout room, or back to the main room: they leave and join again, under the same id. */
export function moveToRoom(room: Conference, member: Member, breakout: string | undefined): void {
  if (member.status !== 'joined' || member.breakout === breakout) return;
  leaveRoom(room, member);
  joinRoom(room, member, breakout);
}

/**
 * Handles `join-breakout-room`, which takes the XMPP address of a room. Given only its id, the app joins a room of that name on
 * the main host: nobody is there, and no command leads out of it.
 */
export function joinBreakoutByAddress(room: Conference, member: Member, address: unknown): void {
  if (member.breakout?.includes('@')) return;
  if (typeof address !== 'string' || address === '') return moveToRoom(room, member, undefined);
  const [id = '', host] = address.split('@');
  if (id === room.name) return moveToRoom(room, member, undefined);
  if (!room.breakouts.has(id)) return; // the app only logs a warning
  moveToRoom(room, member, host === BREAKOUT_MUC ? id : `${id}@${MUC}`);
}
