import { JitsiError } from '../jitsi-error.ts';
import { checkRoomText } from './check-room-text.ts';

/** What stands in JSON, logs and the console in place of the name. */
const MASK = '[hidden room name]';
const REVEAL = Symbol.for('@comunal/jitsi/reveal');

/**
 * The name of a room, which is a secret: who knows it can walk in.
 * In JSON and in logs a mask stands for it. Made into a string it throws, because a mask in an address would be a real
 * room, the same for everybody who made this mistake. `reveal` is the one way out; a structured clone is empty.
 */
export interface RoomName {
  /** Tells it from other objects: a class would be another one in each entry of the package. */
  readonly '~roomName': true;
  /** The mask. */
  toJSON(): string;
  /** Throws: see `reveal`. */
  toString(): never;
  /** Throws: see `reveal`. */
  toLocaleString(): never;
  /** Throws: see `reveal`. */
  valueOf(): never;
}

// Not a private field: the developer tools of browsers show those.
const texts = new WeakMap<HiddenName, string>();

class HiddenName implements RoomName {
  constructor(text: string) {
    texts.set(this, text);
    Object.freeze(this);
  }

  get '~roomName'(): true {
    return true;
  }

  toJSON(): string {
    return MASK;
  }

  toString(): never {
    throw hidden();
  }

  toLocaleString(): never {
    throw hidden();
  }

  valueOf(): never {
    throw hidden();
  }

  [Symbol.toPrimitive](): never {
    throw hidden();
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return MASK;
  }

  // By a registered symbol, so that a name of one copy of this package can be revealed by another.
  [REVEAL](): string {
    const text = texts.get(this);
    if (text === undefined) throw notOurs();
    return text;
  }
}

/** A name that needs no check: one that was made here, or that a token has. */
export function hideName(text: string): RoomName {
  return new HiddenName(text);
}

/**
 * A room's name, from text.
 * @throws `JitsiError` for what does not open the same room everywhere: nothing, more than 200 characters, emoji,
 * invisible characters, spaces at an end, and `/ ? & : ' " % . ..`, which stock servers take for something else.
 */
export function roomName(text: string): RoomName {
  checkRoomText(text);
  return new HiddenName(text);
}

/** The name as text. Who gets it can walk into the room. */
export function reveal(name: RoomName): string {
  if (!isRoomName(name)) throw notOurs();
  return (name as unknown as { readonly [REVEAL]: () => string })[REVEAL]();
}

/** Is it a hidden name? Works across copies of this package, where `instanceof` does not. */
export function isRoomName(value: unknown): value is RoomName {
  return typeof value === 'object' && value !== null && REVEAL in value;
}

/** The text of a name that came in either form, checked. */
export function roomText(room: RoomName | string): string {
  const text = isRoomName(room) ? reveal(room) : room;
  checkRoomText(text);
  return text;
}

function hidden(): JitsiError {
  return new JitsiError(
    'room-hidden',
    'A room name is a secret and does not become a string by itself. reveal(name) gives the text; roomUrl takes the name as it is.',
  );
}

function notOurs(): JitsiError {
  return new JitsiError('bad-claim', 'reveal takes a RoomName.', { about: 'room' });
}
