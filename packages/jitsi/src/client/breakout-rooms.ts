import { RoomError } from './room-error.ts';

/** A room beside the main one, or the main one among them. */
export interface BreakoutRoom {
  /** What the methods of `Room` take. */
  readonly id: string;
  /** Address in XMPP, which the app's own commands `joinBreakoutRoom` and `removeBreakoutRoom` take. */
  readonly jid: string;
  readonly name: string;
  readonly isMain: boolean;
  /** Names of who is in it. */
  readonly participants: readonly string[];
}

/** The rooms of an answer to `listBreakoutRooms`. */
export function readBreakoutRooms(
  rooms: Readonly<Record<string, unknown>>,
): readonly BreakoutRoom[] {
  return Object.entries(rooms).map(([key, value]) => {
    const { id = key, jid, name, isMainRoom, participants } = object(value);
    // The server counts one of its own parts among the people.
    const people = Object.entries(object(participants)).filter(([own]) => !own.endsWith('/focus'));
    return {
      id: text(id),
      jid: text(jid),
      name: text(name),
      isMain: isMainRoom === true,
      participants: people.map(([, one]) => text(object(one)['displayName'])),
    };
  });
}

/**
 * The room with this id.
 * @throws `RoomError` with `badValue` where no room has it.
 */
export function findBreakoutRoom(rooms: readonly BreakoutRoom[], id: unknown): BreakoutRoom {
  const match = rooms.find((room) => room.id === id || room.jid === id);
  if (match) return match;
  throw new RoomError('badValue', 'No breakout room has this id: take one of listBreakoutRooms().');
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
