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
 * `setX(enabled)`; what the server runs for all is a pair, `startX` and `stopX`.
 */
export class Room extends CallMedia {
  readonly #queue = createTaskQueue();

  /** @internal */
  constructor(target: Element, options: JoinOptions) {
    super(target, options);
    this.parts.catch(() => undefined); // the call has failed by then, with that reason
  }

  /** Changes this person's name, for everybody in the room. */
  setDisplayName(displayName: string): void {
    this.execute('displayName', displayName);
  }

  /** Sets the title of the call, for all. For moderators. */
  setSubject(subject: string): void {
    this.execute('subject', subject);
  }

  /** Raises or lowers this person's hand, and resolves once all see it. Already in that state, nothing is sent. */
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
   * @throws `RoomError` with `bad-value` for a second argument, which would look like a recipient.
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
   * @throws `RoomError` with `bad-value`, before anything is sent, where nobody else in the room has this id.
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
   */
  onMessage(handler: (message: ChatMessage) => void): () => void {
    return this.on('incomingMessage', (data) => handler(toChatMessage(data, new Date())));
  }

  /** Makes newcomers wait in the lobby until they are let in. People who are in stay in. For moderators. */
  setLobbyEnabled(enabled: boolean): void {
    this.execute('toggleLobby', enabled);
  }

  /** Lets in a person who knocked; `on('knockingParticipant', …)` announces them. */
  admit(participantId: string): void {
    this.execute('answerKnockingParticipant', participantId, true);
  }

  /** Turns away a person who knocked. */
  deny(participantId: string): void {
    this.execute('answerKnockingParticipant', participantId, false);
  }

  /** Sets the password that newcomers will be asked for; an empty one removes it. For moderators who are in. */
  setPassword(password: string): void {
    this.execute('password', password);
  }

  /** Answers the state `password-required`, which comes again after a wrong password. */
  submitPassword(password: string): void {
    this.execute('password', password);
  }

  /** Removes a person, who can come back unless a lobby or a password prevents it. For moderators. */
  kick(participantId: string): void {
    this.execute('kickParticipant', participantId);
  }

  /** Mutes everybody but this person; each can unmute themselves again. For moderators. */
  muteEveryone(mediaType: MediaType = 'audio'): void {
    this.execute('muteEveryone', mediaType);
  }

  /** Makes a person a moderator. Only they can give it up again. For moderators. */
  grantModerator(participantId: string): void {
    this.execute('grantModerator', participantId);
  }

  /** Adds a breakout room; `on('breakoutRoomsUpdated', …)` announces that it is there. For moderators. */
  addBreakoutRoom(name: string): void {
    this.execute('addBreakoutRoom', name);
  }

  /**
   * Moves this person, and resolves once they are there.
   *
   * @param roomId - The `id` of one of `listBreakoutRooms()`. Without it: back to the main room.
   * @throws `RoomError` with `bad-value` where no room has this id.
   */
  joinBreakoutRoom(roomId?: string): Promise<void> {
    return this.parts.then(({ breakoutRooms }) => breakoutRooms.join(roomId));
  }

  /** Lists the rooms of the call, the main room included; empty while there is no breakout room. */
  listBreakoutRooms(): Promise<readonly BreakoutRoom[]> {
    return this.parts.then(({ breakoutRooms }) => breakoutRooms.list());
  }

  /** Brings everybody in the room back to the main room. For moderators. @param roomId - As `joinBreakoutRoom`. */
  closeBreakoutRoom(roomId: string): void {
    this.execute('closeBreakoutRoom', roomId);
  }

  /**
   * Removes a breakout room. **Whoever is still in it is thrown out of the call**, with the reason `ended`: call
   * `closeBreakoutRoom` first, and wait until `on('breakoutRoomsUpdated', …)` shows it empty. For moderators.
   *
   * @param roomId - As `joinBreakoutRoom`.
   * @throws `RoomError` with `bad-value` where no room has this id.
   */
  removeBreakoutRoom(roomId: string): Promise<void> {
    return this.parts.then(({ breakoutRooms }) => breakoutRooms.remove(roomId));
  }

  /** Sends a person to a breakout room. For moderators. @param roomId - As `joinBreakoutRoom`. */
  assignBreakoutRoom(participantId: string, roomId: string): void {
    this.execute('sendParticipantToRoom', participantId, roomId);
  }

  /** Spreads everybody in the main room who is no moderator over the breakout rooms. For moderators. */
  autoAssignBreakoutRooms(): void {
    this.execute('autoAssignToBreakoutRooms');
  }

  /**
   * Starts recording to a file on the server's side, and resolves once it records. The app announces it to everybody; ask
   * them before.
   * @throws `RoomError` with `recording-failed` where the call server cannot.
   */
  startRecording(): Promise<void> {
    return this.parts.then((parts) => parts.startRecording());
  }

  /** Stops recording, and resolves once the server confirms it. */
  stopRecording(): Promise<void> {
    return this.parts.then(({ stop }) => stop('file'));
  }

  /**
   * Starts streaming the call to an RTMP server, such as a live video of PeerTube.
   * @throws `RoomError` with `recording-failed` where the call server cannot; the key stands in no error.
   */
  startStreaming(target: StreamTarget): Promise<void> {
    return this.parts.then((parts) => parts.startStreaming(target));
  }

  /** Stops streaming, and resolves once the server confirms it. */
  stopStreaming(): Promise<void> {
    return this.parts.then(({ stop }) => stop('stream'));
  }

  /** Leaves the call, and resolves once it is over. */
  async hangUp(): Promise<void> {
    this.leaveReason = 'left';
    if (!(await this.#isOverAfter(() => this.execute('hangup', false)))) this.endNow(); // without an answer
  }

  /**
   * Ends the call for everybody. For moderators.
   * @throws `RoomError` with `timed-out` where the server does not do it, as not all can: then the call goes on.
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
