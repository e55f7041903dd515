import type { EndReason, FailReason, RoomState } from './room-state.ts';

/** What went wrong in a call to a room. */
export type RoomErrorCode =
  /** No command, event or query has this name. */
  | 'unknown-name'
  /** A value that cannot be right, such as an address, an id or a key. */
  | 'bad-value'
  /** A part of this client could not be loaded from the page's own server. */
  | 'not-loaded'
  /** The call is over, or this person never got in: see `reason`. */
  | 'closed'
  /** The frame did not answer in time. */
  | 'timed-out'
  /** The app answered with an error: it does not know the query, or could not do it. */
  | 'refused'
  /** The server did not start recording or streaming. */
  | 'recording-failed';

/**
 * A call to a room that failed. Branch on `code`, never on `message`. It holds no room name, token, password or stream key.
 */
export class RoomError extends Error {
  override readonly name = 'RoomError';
  readonly '~roomError' = true;
  /** What went wrong, for a program to branch on. */
  readonly code: RoomErrorCode;
  /** Why the room is closed, where `code` is `closed`. */
  readonly reason: EndReason | FailReason | undefined;

  constructor(code: RoomErrorCode, message: string, reason?: EndReason | FailReason) {
    super(message);
    this.code = code;
    this.reason = reason;
  }
}

/** Whether a value is a `RoomError`. It works across copies of the package, where `instanceof` does not. */
export function isRoomError(value: unknown): value is RoomError {
  return typeof value === 'object' && value !== null && '~roomError' in value;
}

/** Creates the error for a call that is over. */
export function createClosedError(state: RoomState): RoomError {
  const reason = 'reason' in state ? state.reason : undefined;
  return new RoomError('closed', `The call is over: ${reason}.`, reason);
}
