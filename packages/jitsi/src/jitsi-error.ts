/** What can be wrong, for a program to branch on. */
export type JitsiErrorCode =
  // A name that a room cannot have.
  | 'room-empty'
  | 'room-too-long'
  | 'room-emoji'
  | 'room-invisible'
  | 'room-character'
  | 'room-space'
  // A hidden name was about to become text.
  | 'room-hidden'
  // The address of the instance.
  | 'bad-instance'
  | 'insecure-instance'
  // What is asked of the app.
  | 'unknown-config'
  | 'embedded-only'
  | 'bad-config'
  | 'bad-preset'
  | 'bad-language'
  // A token that would not be let in.
  | 'bad-token'
  | 'token-expired'
  | 'token-not-yet'
  | 'token-other-room'
  | 'token-no-room'
  | 'token-no-subject'
  // A token that is not made.
  | 'bad-claim'
  | 'bad-audience'
  | 'bad-time'
  | 'bad-feature'
  | 'unknown-algorithm'
  | 'no-key-id'
  | 'bad-key'
  | 'weak-key';

/** What a `JitsiError` may tell beside its sentence; nothing in it is secret. */
export interface JitsiErrorDetails {
  /** The option, key or claim that is wrong. */
  readonly about?: string | undefined;
  /** The known name that is most like it. */
  readonly nearest?: string | undefined;
}

/**
 * A call that makes no sense. Branch on `code`, never on `message`.
 * It holds no room name, key or token, and no other error, not even as `cause`: errors end up in logs.
 */
export class JitsiError<Code extends string = JitsiErrorCode> extends Error {
  override readonly name = 'JitsiError';
  readonly '~jitsiError' = true;
  /** The kind of mistake. */
  readonly code: Code;
  /** The option, key or claim that is wrong. */
  declare readonly about: string | undefined;
  /** The known name that is most like it. */
  declare readonly nearest: string | undefined;

  constructor(code: Code, message: string, { about, nearest }: JitsiErrorDetails = {}) {
    super(message);
    this.code = code;
    if (about !== undefined) this.about = about;
    if (nearest !== undefined) this.nearest = nearest;
  }
}

/** Is it an error of this package? Works across copies of it, where `instanceof` does not. */
export function isJitsiError(value: unknown): value is JitsiError {
  return typeof value === 'object' && value !== null && '~jitsiError' in value;
}
