import type { EndReason, FailReason, RoomState } from './room-state.ts';

/**
 * What went wrong in a call to a room.
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `unknown-name` | No command, event or query has this name. | The types know the names; TypeScript tells the nearest. |
 * | `bad-value` | A value that cannot be right, such as an address, an id or a key. | Correct it; nothing was sent. |
 * | `not-loaded` | A part of this client could not be loaded from the page's own server. | Load the page again. |
 * | `closed` | The call is over, or this person never got in. | See `reason`; join a new room. |
 * | `timed-out` | The frame did not answer in time, or a moderator forbids it. | Try again, with more `answerTimeoutMs` on slow lines. |
 * | `refused` | The app answered with an error: it does not know the query, or could not do it. | Check the version of the server. |
 * | `recording-failed` | The server did not start recording or streaming. | Ask its people whether it can; check the stream key. |
 */
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
  /** Always `RoomError`. */
  override readonly name = 'RoomError';
  /** What `isRoomError` recognizes, in other copies of this package too. */
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

/**
 * Whether a value is a `RoomError`. It works across copies of the package, where `instanceof` does not.
 * @param value - Anything, such as what a `catch` caught.
 *
 * @example
 * ```ts
 * import { isRoomError, joinRoom, type Room } from '@comunal/jitsi/client';
 *
 * export async function open(box: Element): Promise<Room | undefined> {
 *   const room = joinRoom(box, { instance: 'https://meet.example', room: 'asamblea-abierta' });
 *   return room.joined.then(
 *     () => room,
 *     (error: unknown) => {
 *       if (isRoomError(error)) box.textContent = `Not in the call: ${error.reason}`;
 *       return undefined;
 *     },
 *   );
 * }
 * ```
 */
export function isRoomError(value: unknown): value is RoomError {
  return typeof value === 'object' && value !== null && '~roomError' in value;
}

/** Creates the error for a call that is over. */
export function createClosedError(state: RoomState): RoomError {
  const reason = 'reason' in state ? state.reason : undefined;
  return new RoomError('closed', `The call is over: ${reason}.`, reason);
}
