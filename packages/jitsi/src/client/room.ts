import { CallMedia } from './call-media.ts';
import { toChatMessage, type ChatMessage } from './chat-message.ts';
import type { MediaType } from './command-args.ts';
import type { JoinOptions } from './join-options.ts';
import type { BreakoutRoom } from './read-breakout-rooms.ts';
import { RoomError } from './room-error.ts';
import { createTaskQueue } from './task-queue.ts';
import type { StreamTarget } from './stream-target.ts';

/**
 * A call, with a plain method for what people do every day. Methods that return a promise wait until the call has changed;
 * the others send a request, and a server that does not allow it reports nothing. A setting that is on or off is
 * `setX(enabled)`; what the server runs for all is a pair, `startX` and `stopX`. Once the call is over, a method that would send
 * something throws `RoomError` with `closed`, or rejects with it; `hangUp` and `dispose` then do nothing.
 */
export class Room extends CallMedia {
  readonly #queue = createTaskQueue();

  /** @internal */
  constructor(target: Element, options: JoinOptions) {
    super(target, options);
    this.parts.catch(() => undefined); // the call has failed by then, with that reason
  }

  /**
   * Changes this person's name, for everybody in the room.
   * @param displayName - As everybody in the room will read it.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function introduce(room: Room): void {
   *   room.setDisplayName('Ana (mesa de registro)');
   * }
   * ```
   */
  setDisplayName(displayName: string): void {
    this.execute('displayName', displayName);
  }

  /**
   * Sets the title of the call, for all. For moderators.
   * @param subject - As everybody in the room will read it.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function setTitle(room: Room): void {
   *   room.setSubject('Asamblea de octubre');
   * }
   * ```
   */
  setSubject(subject: string): void {
    this.execute('subject', subject);
  }

  /**
   * Raises or lowers this person's hand, and resolves once all see it. Already in that state, nothing is sent.
   * @param raised - Whether it is up.
   * @throws `RoomError`: `timed-out`, or `closed` once the call is over.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export async function askToSpeak(room: Room): Promise<void> {
   *   await room.setHandRaised(true);
   * }
   * ```
   */
  setHandRaised(raised: boolean): Promise<void> {
    return this.#queue('hand', async () => {
      if ((this.me?.isHandRaised ?? false) === raised) return;
      await this.until(
        'raiseHandUpdated',
        () => this.me?.isHandRaised === raised,
        () => this.execute('toggleRaiseHand'),
      );
    });
  }

  /**
   * Writes to everybody in the room; `sendPrivateMessage` writes to one person. Where the last message was a private one to
   * this person, or one came in the last twenty seconds, the app asks in its own window whether the text is not meant for
   * that person alone, and sends nothing until they answer; `outgoingMessage` announces what was sent.
   * @param text - Plain text.
   * @param recipient - None: a second argument is refused.
   * @throws `RoomError` with `bad-value` for a second argument, which would look like a recipient.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function greet(room: Room): void {
   *   room.sendMessage('Empezamos en cinco minutos.');
   * }
   * ```
   */
  sendMessage(text: string, ...recipient: readonly never[]): void {
    if (recipient.length > 0)
      throw new RoomError(
        'bad-value',
        'sendMessage writes to everybody; for one person take sendPrivateMessage.',
      );
    // `true`: after a private message the app would hold this one back, and ask the person whether it is meant for all.
    this.execute('sendChatMessage', text, '', true);
  }

  /**
   * Writes to one person in the same room.
   * @param participantId - Whom to write to: an id in `participants`.
   * @param text - Plain text.
   * @throws `RoomError` with `bad-value`, before anything is sent, where nobody else in the room has this id.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function welcome(room: Room): void {
   *   const newcomer = room.participants.find(({ isLocal }) => !isLocal);
   *   if (newcomer) room.sendPrivateMessage(newcomer.id, 'Hola, ¿se oye bien?');
   * }
   * ```
   */
  sendPrivateMessage(participantId: string, text: string): void {
    const recipient = this.participants.find(({ id }) => id === participantId);
    if (!recipient || recipient.isLocal)
      throw new RoomError('bad-value', 'Nobody else in the room has this id.');
    this.execute('sendChatMessage', text, recipient.id);
  }

  /**
   * Calls `handler` with what others write; the text is theirs, so treat it as text. The server sends old messages again
   * whenever this person joins, or comes back from a breakout room or an outage: those have `isHistory`.
   * @param handler - Receives the text, who wrote it, and when.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function showChat(room: Room, list: Element): void {
   *   room.onMessage(({ nick, text, isHistory }) => {
   *     if (!isHistory) list.append(`${nick}: ${text}`); // appended as text, never as HTML
   *   });
   * }
   * ```
   */
  onMessage(handler: (message: ChatMessage) => void): () => void {
    return this.on('incomingMessage', (data) => handler(toChatMessage(data, new Date())));
  }

  /**
   * Makes newcomers wait in the lobby until they are let in. People who are in stay in. For moderators.
   * @param enabled - Whether newcomers wait.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function closeDoor(room: Room): void {
   *   room.setLobbyEnabled(true);
   *   room.setPassword('a password of this call'); // the lobby does not stop who came before
   * }
   * ```
   */
  setLobbyEnabled(enabled: boolean): void {
    this.execute('toggleLobby', enabled);
  }

  /**
   * Lets in a person who knocked; `on('knockingParticipant', …)` announces them.
   * @param participantId - The id in `knockingParticipant`.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function openDoor(room: Room): () => void {
   *   return room.on('knockingParticipant', ({ participant }) => room.admit(participant.id));
   * }
   * ```
   */
  admit(participantId: string): void {
    this.execute('answerKnockingParticipant', participantId, true);
  }

  /**
   * Turns away a person who knocked.
   * @param participantId - The id in `knockingParticipant`.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function refuseNameless(room: Room): () => void {
   *   return room.on('knockingParticipant', ({ participant: { id, name } }) => {
   *     if (name === undefined) room.deny(id);
   *   });
   * }
   * ```
   */
  deny(participantId: string): void {
    this.execute('answerKnockingParticipant', participantId, false);
  }

  /**
   * Sets the password that newcomers will be asked for; an empty one removes it. For moderators who are in.
   * @param password - What newcomers will have to enter; empty for none.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function setPassword(room: Room, password: string): void {
   *   room.setPassword(password); // tell it to people by another way than the link
   * }
   * ```
   */
  setPassword(password: string): void {
    this.execute('password', password);
  }

  /**
   * Answers the state `password-required`, which comes again after a wrong password.
   * @param password - As a moderator set it.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function answer(room: Room, ask: (wrongTries: number) => string): () => void {
   *   return room.onState((state) => {
   *     if (state.name === 'password-required') room.submitPassword(ask(state.wrongTries));
   *   });
   * }
   * ```
   */
  submitPassword(password: string): void {
    this.execute('password', password);
  }

  /**
   * Removes a person, who can come back unless a lobby or a password prevents it. For moderators.
   * @param participantId - An id in `participants`.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function remove(room: Room, participantId: string): void {
   *   room.kick(participantId);
   *   room.setLobbyEnabled(true); // or they come back
   * }
   * ```
   */
  kick(participantId: string): void {
    this.execute('kickParticipant', participantId);
  }

  /**
   * Mutes everybody but this person; each can unmute themselves again. For moderators.
   * @param mediaType - What to mute. @defaultValue 'audio'
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function silence(room: Room): void {
   *   room.muteEveryone();
   *   room.muteEveryone('video');
   * }
   * ```
   */
  muteEveryone(mediaType: MediaType = 'audio'): void {
    this.execute('muteEveryone', mediaType);
  }

  /**
   * Makes a person a moderator. Only they can give it up again. For moderators.
   * @param participantId - An id in `participants`.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function handOver(room: Room, participantId: string): void {
   *   room.grantModerator(participantId);
   * }
   * ```
   */
  grantModerator(participantId: string): void {
    this.execute('grantModerator', participantId);
  }

  /**
   * Adds a breakout room; `on('breakoutRoomsUpdated', …)` announces that it is there. For moderators.
   * @param name - What people will see in the list.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function addTables(room: Room): void {
   *   for (const name of ['Mesa 1', 'Mesa 2']) room.addBreakoutRoom(name);
   * }
   * ```
   */
  addBreakoutRoom(name: string): void {
    this.execute('addBreakoutRoom', name);
  }

  /**
   * Moves this person, and resolves once they are there.
   *
   * @param roomId - The `id` of one of `listBreakoutRooms()`. Without it: back to the main room.
   * @throws `RoomError` with `bad-value` where no room has this id.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export async function visitTable(room: Room): Promise<void> {
   *   const table = (await room.listBreakoutRooms()).find(({ isMain }) => !isMain);
   *   if (table) await room.joinBreakoutRoom(table.id);
   *   await room.joinBreakoutRoom(); // and back
   * }
   * ```
   */
  joinBreakoutRoom(roomId?: string): Promise<void> {
    return this.parts.then(({ breakoutRooms }) => breakoutRooms.join(roomId));
  }

  /**
   * Lists the rooms of the call, the main room included; empty while there is no breakout room.
   * @throws `RoomError`: `timed-out`, or `closed` once the call is over.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export async function countByTable(room: Room): Promise<string[]> {
   *   const rooms = await room.listBreakoutRooms();
   *   return rooms.map(({ name, participants }) => `${name}: ${participants.length}`);
   * }
   * ```
   */
  listBreakoutRooms(): Promise<readonly BreakoutRoom[]> {
    return this.parts.then(({ breakoutRooms }) => breakoutRooms.list());
  }

  /**
   * Brings everybody in the room back to the main room. For moderators.
   * @param roomId - As `joinBreakoutRoom`.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export async function endTables(room: Room): Promise<void> {
   *   for (const { id, isMain } of await room.listBreakoutRooms()) if (!isMain) room.closeBreakoutRoom(id);
   * }
   * ```
   */
  closeBreakoutRoom(roomId: string): void {
    this.execute('closeBreakoutRoom', roomId);
  }

  /**
   * Removes a breakout room. **Whoever is still in it is thrown out of the call**, with the reason `ended`: call
   * `closeBreakoutRoom` first, and wait until `on('breakoutRoomsUpdated', …)` shows it empty. For moderators.
   *
   * @param roomId - As `joinBreakoutRoom`.
   * @throws `RoomError` with `bad-value` where no room has this id.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export async function removeEmptyTables(room: Room): Promise<void> {
   *   const rooms = await room.listBreakoutRooms();
   *   for (const { id, isMain, participants } of rooms)
   *     if (!isMain && participants.length === 0) await room.removeBreakoutRoom(id);
   * }
   * ```
   */
  removeBreakoutRoom(roomId: string): Promise<void> {
    return this.parts.then(({ breakoutRooms }) => breakoutRooms.remove(roomId));
  }

  /**
   * Sends a person to a breakout room. For moderators.
   * @param participantId - An `id` of `participants`.
   * @param roomId - As `joinBreakoutRoom`.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export async function seat(room: Room, participantId: string): Promise<void> {
   *   const table = (await room.listBreakoutRooms()).find(({ name }) => name === 'Mesa 1');
   *   if (table) room.assignBreakoutRoom(participantId, table.id);
   * }
   * ```
   */
  assignBreakoutRoom(participantId: string, roomId: string): void {
    this.execute('sendParticipantToRoom', participantId, roomId);
  }

  /**
   * Spreads everybody in the main room who is no moderator over the breakout rooms. For moderators.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function spread(room: Room): void {
   *   room.autoAssignBreakoutRooms();
   * }
   * ```
   */
  autoAssignBreakoutRooms(): void {
    this.execute('autoAssignToBreakoutRooms');
  }

  /**
   * Starts recording to a file on the server's side, and resolves once it records. The app announces it to everybody; ask
   * them before.
   * @throws `RoomError` with `recording-failed` where the call server cannot.
   *
   * @example
   * ```ts
   * import { isRoomError, type Room } from '@comunal/jitsi/client';
   *
   * export async function record(room: Room): Promise<void> {
   *   try {
   *     await room.startRecording(); // once everybody has said yes
   *   } catch (error) {
   *     if (!isRoomError(error) || error.code !== 'recording-failed') throw error;
   *     alert('This server does not record.');
   *   }
   * }
   * ```
   */
  startRecording(): Promise<void> {
    return this.parts.then((parts) => parts.startRecording());
  }

  /**
   * Stops recording, and resolves once the server confirms it.
   * @throws `RoomError`: `timed-out` after two minutes, or `closed` once the call is over.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export async function endRecording(room: Room): Promise<void> {
   *   await room.stopRecording();
   * }
   * ```
   */
  stopRecording(): Promise<void> {
    return this.parts.then(({ stop }) => stop('file'));
  }

  /**
   * Starts streaming the call to an RTMP server, such as a live video of PeerTube.
   * @param target - The address and the key of the stream, which is a secret.
   * @throws `RoomError` with `recording-failed` where the call server cannot; the key stands in no error.
   *
   * @example
   * ```ts
   * import type { Room, StreamTarget } from '@comunal/jitsi/client';
   *
   * // `target` comes from `live.get(…)` of `@comunal/peertube`.
   * export async function goLive(room: Room, target: StreamTarget): Promise<void> {
   *   await room.startStreaming(target);
   * }
   * ```
   */
  startStreaming(target: StreamTarget): Promise<void> {
    return this.parts.then((parts) => parts.startStreaming(target));
  }

  /**
   * Stops streaming, and resolves once the server confirms it.
   * @throws `RoomError`: `timed-out` after two minutes, or `closed` once the call is over.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export async function endLive(room: Room): Promise<void> {
   *   await room.stopStreaming();
   * }
   * ```
   */
  stopStreaming(): Promise<void> {
    return this.parts.then(({ stop }) => stop('stream'));
  }

  /**
   * Leaves the call, and resolves once it is over.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export async function leave(room: Room): Promise<void> {
   *   await room.hangUp();
   * }
   * ```
   */
  async hangUp(): Promise<void> {
    this.leaveReason = 'left';
    if (!(await this.#isOverAfter(() => this.execute('hangup', false)))) this.endNow(); // without an answer
  }

  /**
   * Ends the call for everybody. For moderators.
   * @throws `RoomError` with `timed-out` where the server does not do it, as not all can: then the call goes on.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export async function endMeeting(room: Room): Promise<void> {
   *   await room.endForAll().catch(() => room.hangUp()); // where the server cannot end it, this person leaves
   * }
   * ```
   */
  async endForAll(): Promise<void> {
    this.leaveReason = 'ended';
    if (await this.#isOverAfter(() => this.execute('endConference'))) return;
    this.leaveReason = 'left';
    throw new RoomError('timed-out', 'The call server did not end the call: it goes on.');
  }

  async #isOverAfter(request: () => void): Promise<boolean> {
    // The end of the call rejects what is pending as well.
    if (!this.isOver) await this.pending.start('the end', request).catch(() => undefined);
    return this.isOver;
  }
}
