import type { CallPort } from './call-port.ts';
import { findBreakoutRoom, readBreakoutRooms, type BreakoutRoom } from './read-breakout-rooms.ts';
import { isRoomError } from './room-error.ts';
import { createTaskQueue } from './task-queue.ts';

/** Leaving one room and joining another takes this long on a slow connection. */
const MOVE_MS = 60_000;

/**
 * Lists, joins and removes breakout rooms by their `id`. The app itself takes an id here and an XMPP address there, and
 * reports no mistake.
 */
export class BreakoutRooms {
  readonly #call: CallPort;
  readonly #queue = createTaskQueue();
  /** The room that this person is in, as the server names it. */
  #roomName: string | undefined;

  constructor(call: CallPort) {
    this.#call = call;
    call.listen('videoConferenceJoined', ({ roomName }) => {
      this.#roomName = roomName;
    });
  }

  /** Lists the rooms of the call, the main room included. */
  async list(): Promise<readonly BreakoutRoom[]> {
    return readBreakoutRooms((await this.#call.query('listBreakoutRooms')) ?? {});
  }

  /** Moves this person to a room; without `roomId` to the main room. */
  join(roomId: string | undefined): Promise<void> {
    return this.#queue('move', async () => {
      const call = this.#call;
      if (roomId === undefined && call.state.name === 'joined') return;
      const rooms = await this.#listWhenKnown();
      const target =
        roomId === undefined ? rooms.find(({ isMain }) => isMain) : findBreakoutRoom(rooms, roomId);
      if (target && target.id === this.#roomName) return;
      await call.until(
        'videoConferenceJoined',
        ({ roomName }) => !target || roomName === target.id,
        () => {
          // An id in place of the XMPP address leads to an empty room of that name, without a way back.
          if (!target || target.isMain) call.execute('joinBreakoutRoom');
          else call.execute('joinBreakoutRoom', target.jid);
        },
        { timeoutMs: MOVE_MS, description: 'The move to another room' },
      );
    });
  }

  /** Removes a room. */
  async remove(roomId: string): Promise<void> {
    const { jid } = findBreakoutRoom(await this.#listWhenKnown(), roomId);
    this.#call.execute('removeBreakoutRoom', jid);
  }

  /** After each move the app has no list until the server sends one. */
  async #listWhenKnown(): Promise<readonly BreakoutRoom[]> {
    const rooms = await this.list();
    if (rooms.length > 0) return rooms;
    await this.#call
      .until(
        'breakoutRoomsUpdated',
        (data) => Object.keys(data.rooms).length > 0,
        () => undefined,
      )
      .catch((error: unknown) => {
        if (!isRoomError(error) || error.code !== 'timed-out') throw error; // there may be none
      });
    return this.list();
  }
}
