/** What went wrong, for a program to branch on. */
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
  override readonly name = 'JitsiError';
  readonly '~jitsiError' = true;
  /** What went wrong, for a program to branch on. */
  readonly code: Code;
  /** The option, key or claim that is wrong. */
  declare readonly about: string | undefined;
  /** The nearest known name. */
  declare readonly nearest: string | undefined;

  constructor(code: Code, message: string, { about, nearest }: JitsiErrorDetails = {}) {
    super(message);
    this.code = code;
    if (about !== undefined) this.about = about;
    if (nearest !== undefined) this.nearest = nearest;
  }
}

/** Whether a value is a `JitsiError`. It works across copies of the package, where `instanceof` does not. */
export function isJitsiError(value: unknown): value is JitsiError {
  return typeof value === 'object' && value !== null && '~jitsiError' in value;
}
