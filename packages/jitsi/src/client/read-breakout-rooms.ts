import { RoomError } from './room-error.ts';

/** A breakout room, or the main room in the same list. */
export interface BreakoutRoom {
  /** The id that the methods of `Room` take. */
  readonly id: string;
  /** The XMPP address, which the app's own commands `joinBreakoutRoom` and `removeBreakoutRoom` take. */
  readonly jid: string;
  /** Name of the room; empty where nobody gave one. */
  readonly name: string;
  /** Whether it is the main room. */
  readonly isMain: boolean;
  /** Display names of the people in it. */
  readonly participants: readonly string[];
}

/** Reads the rooms from an answer to `listBreakoutRooms`. */
export function readBreakoutRooms(
  rooms: Readonly<Record<string, unknown>>,
): readonly BreakoutRoom[] {
  return Object.entries(rooms).map(([key, value]) => {
    const { id = key, jid, name, isMainRoom, participants } = toObject(value);
    // The server counts its own component `focus` among the people.
    const people = Object.entries(toObject(participants)).filter(
      ([address]) => !address.endsWith('/focus'),
    );
    return {
      id: toText(id),
      jid: toText(jid),
      name: toText(name),
      isMain: isMainRoom === true,
      participants: people.map(([, person]) => toText(toObject(person)['displayName'])),
    };
  });
}

/**
 * Finds the room with this id.
 * @throws `RoomError` with `bad-value` where no room has it.
 */
export function findBreakoutRoom(rooms: readonly BreakoutRoom[], id: unknown): BreakoutRoom {
  const match = rooms.find((room) => room.id === id || room.jid === id);
  if (match) return match;
  throw new RoomError(
    'bad-value',
    'No breakout room has this id: take one of listBreakoutRooms().',
  );
}

function toObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
