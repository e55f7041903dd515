import type { EndReason, FailReason, RoomState } from './room-state.ts';

/** What a `RoomError` can be about. */
export type RoomErrorCode =
  /** No command, event or query has this name. */
  | 'unknownName'
  /** An address or key that cannot be one. */
  | 'badValue'
  /** A part of this client did not come from the page's own server. */
  | 'notLoaded'
  /** The call is over, or this person never came in: see `reason`. */
  | 'closed'
  /** The frame did not answer in time. */
  | 'timedOut'
  /** The app answered with an error: it does not know the query, or could not do it. */
  | 'refused'
  /** The server did not record or stream. */
  | 'recording';

/** A call to a room that failed. Branch on `code`, never on `message`. It holds no room name, token, password or stream key. */
export class RoomError extends Error {
  override readonly name = 'RoomError';
  readonly '~comunalRoomError' = true;
  /** What happened, for a program to branch on. */
  readonly code: RoomErrorCode;
  /** Why the room is closed, where `code` is `closed`. */
  readonly reason: EndReason | FailReason | undefined;

  constructor(code: RoomErrorCode, message: string, reason?: EndReason | FailReason) {
    super(message);
    this.code = code;
    this.reason = reason;
  }
}

/** Works across copies of the package, where `instanceof` does not. */
export function isRoomError(value: unknown): value is RoomError {
  return typeof value === 'object' && value !== null && '~comunalRoomError' in value;
}

/** For whoever asks something of a call that is over. */
export function closedError(state: RoomState): RoomError {
  const reason = 'reason' in state ? state.reason : undefined;
  return new RoomError('closed', `The call is over: ${reason}.`, reason);
}
