/**
 * A call in the page: the client of Jitsi Meet's page protocol, without any script of the call server. Importing it does
 * nothing; it needs a page when `joinRoom` is called.
 *
 * @packageDocumentation
 */
import type { JoinOptions } from './join-options.ts';
import { Room } from './room.ts';

export type { BreakoutRoom } from './read-breakout-rooms.ts';
export type { ChatMessage } from './chat-message.ts';
export type { Call } from './call.ts';
export type {
  CommandArgs,
  MediaType,
  NotificationOptions,
  RecordingOptions,
} from './command-args.ts';
export type { EventPayloads, JitsiErrorInfo, KnockingParticipant } from './event-payloads.ts';
export type { AddressOptions, FrameOptions, JoinOptions } from './join-options.ts';
export type { CommandName, EventName, QueryName } from './name-tables.ts';
export type { Participant } from './participant-list.ts';
export type { CallDevice, QueryArgs, QueryResults, RoomsInfoParticipant } from './query-results.ts';
export { isRoomError, RoomError, type RoomErrorCode } from './room-error.ts';
export type { EndReason, FailReason, RoomState } from './room-state.ts';
export type { Room } from './room.ts';
export type { StreamTarget } from './stream-target.ts';

/**
 * Opens a room in a frame inside `target`, which it fills. The browser contacts the call server at once, so ask for consent
 * before.
 *
 * The room is returned at once, in the state `loading`; `room.joined` resolves when this person is in, and rejects when they
 * will not be. Options that make no sense fail it with `bad-options`, and `joined` rejects with the error that says why.
 * @param target - The element to fill; give it a size.
 * @param options - The instance, the room, and how this person enters.
 *
 * @example
 * ```ts
 * import { createRoomName, workshop } from '@comunal/jitsi';
 * import { joinRoom } from '@comunal/jitsi/client';
 *
 * // Call it after a press: from here on the browser contacts the server.
 * export async function openCall(box: Element): Promise<void> {
 *   const room = joinRoom(box, { instance: 'https://meet.example', room: createRoomName(), preset: workshop });
 *   room.onState(({ name }) => console.log(name));
 *   await room.joined;
 * }
 * ```
 */
export function joinRoom(target: Element, options: JoinOptions): Room {
  return new Room(target, options);
}
