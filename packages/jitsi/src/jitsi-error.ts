/**
 * What went wrong, for a program to branch on.
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `room-empty` | The room has no name. | `createRoomName()` makes one. |
 * | `room-too-long` | It has over 200 characters, or 1023 bytes once encoded. | Shorten it. |
 * | `room-emoji` | It has emoji, which do not open the same room on every device. | Use letters, digits and hyphens. |
 * | `room-invisible` | It has an invisible character, such as a line break, or half of one. | Type it again. |
 * | `room-character` | It has a character that servers interpret, such as `/ ? # %`. | Leave it out. |
 * | `room-space` | It begins or ends with a space. | `trim()` it. |
 * | `room-hidden` | A `RoomName` was about to become a string. | `reveal(name)`, or pass the name as it is. |
 * | `bad-instance` | The address of the server, or a name of an app, is none. | Give it as `https://meet.example`. |
 * | `insecure-instance` | The server has no https. | Use https; only this machine may be without. |
 * | `unknown-option` | There is no such option. | Take the one that `nearest` names. |
 * | `bad-option` | The option has another type. | `about` names it. |
 * | `unknown-config` | The app would silently drop this setting. | Take the one that `nearest` names. |
 * | `embedded-only` | The app takes this setting only in a frame. | Leave it out, or set `embedded`. |
 * | `bad-config` | The value is none that JSON can hold. | Give text, number, boolean, list or object. |
 * | `bad-preset` | It is the name of a preset, or none. | Give the object: `workshop`. |
 * | `bad-language` | It is no language tag, or has no word list. | Give `es`, `pt-BR`; for names `es`, `en` or `pt`. |
 * | `bad-token` | It is no token. | Take what `createRoomToken` returned, unchanged. |
 * | `token-expired` | The token has ended. | Create a new one. |
 * | `token-not-yet` | It begins later: `notBefore`, or clocks differ. | Leave out `notBefore`, set the clocks. |
 * | `token-other-room` | It is for another room. | Create one for this room. |
 * | `token-no-room` | It names no room, with which the app would hang. | Give `room` or `anyRoom`. |
 * | `token-no-subject` | It has no subject, with which the app would hang. | Give `subject`. |
 * | `bad-claim` | A claim has another type, or is empty. | `about` names it. |
 * | `bad-audience` | `audience` is a list, which the server refuses. | Give one name. |
 * | `bad-time` | It would have ended already, or before it begins, or has no end. | Give one of `expiresInSeconds` and `expiresAt`. |
 * | `bad-feature` | Jitsi has no such feature. | Take the one that `nearest` names. |
 * | `unknown-algorithm` | It is neither HS256 nor RS256. | Take the one that the server is set up for. |
 * | `no-key-id` | RS256 needs `keyId`. | Give the `kid` by which the server finds the public key. |
 * | `bad-key` | The key is none for this algorithm. | Secret for HS256, private PEM for RS256. |
 * | `weak-key` | The key could be found by trying. | At least 32 random bytes; RSA of 2048 bits. |
 */
export type JitsiErrorCode =
  // A name that a room cannot have.
  | 'room-empty'
  | 'room-too-long'
  | 'room-emoji'
  | 'room-invisible'
  | 'room-character'
  | 'room-space'
  // A hidden name was about to be converted to a string.
  | 'room-hidden'
  // The address of the instance.
  | 'bad-instance'
  | 'insecure-instance'
  // An option that does not exist, or has the wrong type.
  | 'unknown-option'
  | 'bad-option'
  // Settings of the app.
  | 'unknown-config'
  | 'embedded-only'
  | 'bad-config'
  | 'bad-preset'
  | 'bad-language'
  // A token that the server would not accept.
  | 'bad-token'
  | 'token-expired'
  | 'token-not-yet'
  | 'token-other-room'
  | 'token-no-room'
  | 'token-no-subject'
  // A token that cannot be created.
  | 'bad-claim'
  | 'bad-audience'
  | 'bad-time'
  | 'bad-feature'
  | 'unknown-algorithm'
  | 'no-key-id'
  | 'bad-key'
  | 'weak-key';

/** Details of a `JitsiError` beside its message. Nothing in them is secret. */
export interface JitsiErrorDetails {
  /** The option, key or claim that is wrong. */
  readonly about?: string | undefined;
  /** The nearest known name. */
  readonly nearest?: string | undefined;
}

/**
 * A call with wrong input. Branch on `code`, never on `message`. It holds no room name, key or token, and no other error, not
 * even as `cause`: errors end up in logs.
 */
export class JitsiError<Code extends string = JitsiErrorCode> extends Error {
  /** Always `JitsiError`. */
  override readonly name = 'JitsiError';
  /** What `isJitsiError` recognizes, in other copies of this package too. */
  readonly '~jitsiError' = true;
  /** What went wrong, for a program to branch on. */
  readonly code: Code;
  /** The option, key or claim that is wrong. */
  declare readonly about: string | undefined;
  /** The nearest known name. */
  declare readonly nearest: string | undefined;

  /**
   * @param code - What went wrong.
   * @param message - For people. It repeats nothing that is secret.
   * @param details - What is wrong, by its name.
   */
  constructor(code: Code, message: string, { about, nearest }: JitsiErrorDetails = {}) {
    super(message);
    this.code = code;
    if (about !== undefined) this.about = about;
    if (nearest !== undefined) this.nearest = nearest;
  }
}

/**
 * Whether a value is a `JitsiError`. It works across copies of the package, where `instanceof` does not.
 * @param value - Anything, such as what a `catch` caught.
 *
 * @example
 * ```ts
 * import { createRoomUrl, isJitsiError } from '@comunal/jitsi';
 *
 * try {
 *   createRoomUrl({ instance: 'https://meet.example', room: 'a/b' });
 * } catch (error) {
 *   if (!isJitsiError(error)) throw error;
 *   console.log(error.code, error.about); // → room-character room
 * }
 * ```
 */
export function isJitsiError(value: unknown): value is JitsiError {
  return typeof value === 'object' && value !== null && '~jitsiError' in value;
}
