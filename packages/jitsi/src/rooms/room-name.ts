import { JitsiError } from '../jitsi-error.ts';
import { checkRoomName } from './check-room-name.ts';

/** The mask that stands for the name in JSON, logs and the console. */
const MASK = '[hidden room name]';
const REVEAL = Symbol.for('@comunal/jitsi/reveal');

/**
 * The name of a room, which is a secret: whoever knows it can walk in. In JSON and in logs a mask stands for it. Converted to
 * a string it throws, because a mask in an address would be a real room, the same for everybody who made this mistake.
 * `reveal` is the one way to its text; a structured clone is empty.
 */
export interface RoomName {
  /** The brand of the type: a class would be a different one in each entry of the package. */
  readonly '~roomName': true;
  /**
   * Returns the mask.
   *
   * @example
   * ```ts
   * import { parseRoomName } from '@comunal/jitsi';
   *
   * console.log(JSON.stringify(parseRoomName('asamblea'))); // → "[hidden room name]"
   * ```
   */
  toJSON(): string;
  /**
   * Throws `JitsiError` with `room-hidden`; use `reveal`.
   *
   * @example
   * ```ts
   * import { parseRoomName } from '@comunal/jitsi';
   *
   * try {
   *   console.log(`https://meet.example/${String(parseRoomName('asamblea'))}`);
   * } catch (error) {
   *   console.log('It stays hidden.'); // → It stays hidden.
   * }
   * ```
   */
  toString(): never;
  /** Throws `JitsiError` with `room-hidden`; use `reveal`. */
  toLocaleString(): never;
  /** Throws `JitsiError` with `room-hidden`; use `reveal`. */
  valueOf(): never;
}

// A WeakMap and not a private field, since the developer tools of browsers show those.
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
    throw createHiddenError();
  }

  toLocaleString(): never {
    throw createHiddenError();
  }

  valueOf(): never {
    throw createHiddenError();
  }

  [Symbol.toPrimitive](): never {
    throw createHiddenError();
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return MASK;
  }

  // A registered symbol, so that one copy of this package can reveal a name of another.
  [REVEAL](): string {
    const text = texts.get(this);
    if (text === undefined) throw createForeignError();
    return text;
  }
}

/** Wraps a name that needs no check: one that was created here, or that a token has. */
export function hideRoomName(text: string): RoomName {
  return new HiddenName(text);
}

/**
 * Parses text into the name of a room.
 * @param text - The name, without the instance.
 * @throws `JitsiError` for text that does not open the same room everywhere: empty, more than 200 characters, emoji, invisible
 * characters, spaces at an end, and `/ ? & : ' " % . ..`, which stock servers interpret.
 *
 * @example
 * ```ts
 * import { parseRoomName, reveal } from '@comunal/jitsi';
 *
 * const name = parseRoomName('Asamblea de octubre');
 * console.log(reveal(name)); // → Asamblea de octubre
 * ```
 */
export function parseRoomName(text: string): RoomName {
  checkRoomName(text);
  return new HiddenName(text);
}

/**
 * Returns the name as text. Whoever sees it can walk into the room.
 * @param name - What `parseRoomName` or a function that creates names returned.
 * @throws `JitsiError` with `bad-claim` for what is no `RoomName`.
 *
 * @example
 * ```ts
 * import { parseRoomName, reveal } from '@comunal/jitsi';
 *
 * console.log(reveal(parseRoomName('asamblea'))); // → asamblea
 * ```
 */
export function reveal(name: RoomName): string {
  if (!isRoomName(name)) throw createForeignError();
  return (name as unknown as { readonly [REVEAL]: () => string })[REVEAL]();
}

/**
 * Whether a value is a `RoomName`. It works across copies of this package, where `instanceof` does not.
 * @param value - Anything.
 *
 * @example
 * ```ts
 * import { isRoomName, parseRoomName } from '@comunal/jitsi';
 *
 * console.log(isRoomName(parseRoomName('asamblea'))); // → true
 * console.log(isRoomName('asamblea')); // → false
 * ```
 */
export function isRoomName(value: unknown): value is RoomName {
  return typeof value === 'object' && value !== null && REVEAL in value;
}

/** Returns the checked text of a name in either form. */
export function toRoomText(room: RoomName | string): string {
  const text = isRoomName(room) ? reveal(room) : room;
  checkRoomName(text);
  return text;
}

function createHiddenError(): JitsiError {
  return new JitsiError(
    'room-hidden',
    'A room name is a secret and does not become a string by itself. reveal(name) gives the text; createRoomUrl takes the name as it is.',
  );
}

function createForeignError(): JitsiError {
  return new JitsiError('bad-claim', 'reveal takes a RoomName.', { about: 'room' });
}
