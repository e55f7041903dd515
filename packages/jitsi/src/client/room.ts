import type { BreakoutRoom } from './breakout-rooms.ts';
import { Call } from './call.ts';
import { toChatMessage, type ChatMessage } from './chat-message.ts';
import type { MediaType } from './command-args.ts';
import { Device } from './device.ts';
import type { JoinOptions } from './join-options.ts';
import { RoomError } from './room-error.ts';
import type { RoomParts } from './room-parts.ts';
import type { RoomState } from './room-state.ts';
import { serialize } from './serialize.ts';
import type { StreamTarget } from './stream-target.ts';

/**
 * A call, with a plain method for what people do every day. Those that return a promise wait until the call has it so; those
 * that do not have sent their wish, and a server that does not allow it says nothing.
 */
export class Room extends Call {
  readonly #serialize = serialize();
  readonly #parts = this.#openParts();
  readonly #microphone = new Device(this.pending, {
    isMuted: () => this.query('isAudioMuted'),
    toggle: (muted) =>
      this.until(
        'audioMuteStatusChanged',
        (data) => data.muted === muted,
        () => this.execute('toggleAudio'),
      ),
  });
  readonly #camera = new Device(this.pending, {
    isMuted: () => this.query('isVideoMuted'),
    toggle: (muted) =>
      this.until(
        'videoMuteStatusChanged',
        (data) => data.muted === muted,
        () => this.execute('toggleVideo'),
      ),
  });

  /** @internal */
  constructor(target: Element, options: JoinOptions) {
    super(target, options);
    this.#parts.catch(() => undefined); // the call has failed by then, with that reason
  }

  /** Asks first whether it is so already, since Jitsi itself only toggles. */
  muteAudio(): Promise<void> {
    return this.#microphone.setMuted(true);
  }

  /** A moderator may have forbidden it: then it times out. */
  unmuteAudio(): Promise<void> {
    return this.#microphone.setMuted(false);
  }

  /** As `muteAudio`, for the camera. */
  muteVideo(): Promise<void> {
    return this.#camera.setMuted(true);
  }

  /** As `unmuteAudio`, for the camera. The browser may ask for it. */
  unmuteVideo(): Promise<void> {
    return this.#camera.setMuted(false);
  }

  /** Everybody in the room sees it. */
  setDisplayName(displayName: string): void {
    this.execute('displayName', displayName);
  }

  /** The title of the call, for all; for moderators. */
  setSubject(subject: string): void {
    this.execute('subject', subject);
  }

  /** Up for all to see; already up, nothing is sent. */
  raiseHand(): Promise<void> {
    return this.#setHand(true);
  }

  /** Down; already down, nothing is sent. */
  lowerHand(): Promise<void> {
    return this.#setHand(false);
  }

  /**
   * Writes to everybody in the room. `sendPrivateMessage` writes to one person. Where the last message was a private one to
   * this person, or one came in the last twenty seconds, the app asks in its own window whether the text is not meant for
   * that one alone, and sends nothing until they say; `outgoingMessage` tells what was sent.
   * @throws `RoomError` with `badValue` for a second argument, which would look like a recipient.
   */
  sendMessage(text: string, ...recipient: readonly never[]): void {
    if (recipient.length > 0)
      throw new RoomError(
        'badValue',
        'sendMessage writes to everybody; for one person take sendPrivateMessage.',
      );
    // `true`: after a private message the app would hold this one back, and ask the person whether it is meant for all.
    this.execute('sendChatMessage', text, '', true);
  }

  /**
   * Writes to one person in the same room.
   * @throws `RoomError` with `badValue`, before anything is sent, where nobody else in the room has this id.
   */
  sendPrivateMessage(participantId: string, text: string): void {
    const recipient = this.participants.find(({ id }) => id === participantId);
    if (!recipient || recipient.isLocal)
      throw new RoomError('badValue', 'Nobody else in the room has this id: nothing was sent.');
    this.execute('sendChatMessage', text, recipient.id);
  }

  /**
   * Calls `handler` with what others write; the text is theirs, so treat it as text. The server sends old messages again
   * whenever this person joins, comes back from a breakout room or after an outage: those have `isHistory`.
   */
  onMessage(handler: (message: ChatMessage) => void): () => void {
    return this.on('incomingMessage', (data) => handler(toChatMessage(data, new Date())));
  }

  /** Whether newcomers have to be let in. Who is in already stays in. For moderators. */
  setLobby(enabled: boolean): void {
    this.execute('toggleLobby', enabled);
  }

  /** Lets somebody in who knocked: `on('knockingParticipant', …)` tells who. */
  admit(participantId: string): void {
    this.execute('answerKnockingParticipant', participantId, true);
  }

  /** Turns somebody away who knocked. */
  deny(participantId: string): void {
    this.execute('answerKnockingParticipant', participantId, false);
  }

  /** What newcomers will be asked for; empty for nothing. For moderators who are in. */
  setPassword(password: string): void {
    this.execute('password', password);
  }

  /** Answers `passwordRequired`. A wrong one brings that state again. */
  answerPassword(password: string): void {
    this.execute('password', password);
  }

  /** Sends somebody out, who can come back unless a lobby or a password keeps them. For moderators. */
  kick(participantId: string): void {
    this.execute('kickParticipant', participantId);
  }

  /** Mutes all but this person; each can unmute themselves again. For moderators. */
  muteEveryone(mediaType: MediaType = 'audio'): void {
    this.execute('muteEveryone', mediaType);
  }

  /** There is no way to take it back but that person's own. */
  grantModerator(participantId: string): void {
    this.execute('grantModerator', participantId);
  }

  /** Adds a room; `on('breakoutRoomsUpdated', …)` tells when it is there. For moderators. */
  addBreakoutRoom(name: string): void {
    this.execute('addBreakoutRoom', name);
  }

  /**
   * Moves this person, and resolves once they are there.
   *
   * @param roomId - The `id` of one of `listBreakoutRooms()`. Without it: back to the main room.
   * @throws `RoomError` with `badValue` where no room has this id.
   */
  joinBreakoutRoom(roomId?: string): Promise<void> {
    return this.#parts.then(({ breakout }) => breakout.join(roomId));
  }

  /** The main room among them; none while there is no breakout room. */
  listBreakoutRooms(): Promise<readonly BreakoutRoom[]> {
    return this.#parts.then(({ breakout }) => breakout.list());
  }

  /** Brings everybody who is in it back to the main room. For moderators. @param roomId - As `joinBreakoutRoom`. */
  closeBreakoutRoom(roomId: string): void {
    this.execute('closeBreakoutRoom', roomId);
  }

  /**
   * Removes a breakout room. **Whoever is still in it is thrown out of the call**, with the reason `ended`: call
   * `closeBreakoutRoom` first, and wait until `on('breakoutRoomsUpdated', …)` shows it empty. For moderators.
   *
   * @param roomId - As `joinBreakoutRoom`.
   * @throws `RoomError` with `badValue` where no room has this id.
   */
  removeBreakoutRoom(roomId: string): Promise<void> {
    return this.#parts.then(({ breakout }) => breakout.remove(roomId));
  }

  /** Sends one person to a breakout room. For moderators. @param roomId - As `joinBreakoutRoom`. */
  assignBreakoutRoom(participantId: string, roomId: string): void {
    this.execute('sendParticipantToRoom', participantId, roomId);
  }

  /** Spreads everybody in the main room who is no moderator over the breakout rooms. For moderators. */
  autoAssignBreakoutRooms(): void {
    this.execute('autoAssignToBreakoutRooms');
  }

  /** Records to a file on the server's side. Everybody is told by the app; ask them before. */
  startRecording(): Promise<void> {
    return this.#parts.then(({ record }) => record());
  }

  /** Waits until the server says that it no longer records. */
  stopRecording(): Promise<void> {
    return this.#parts.then(({ stop }) => stop('file'));
  }

  /**
   * Streams the call to an RTMP server, such as a live video of PeerTube.
   * @throws `RoomError` with `recording` where the call server cannot; the key stands in no error.
   */
  stream(target: StreamTarget): Promise<void> {
    return this.#parts.then(({ stream }) => stream(target));
  }

  /** Waits until the server says that it no longer streams. */
  stopStream(): Promise<void> {
    return this.#parts.then(({ stop }) => stop('stream'));
  }

  /** @param language - As the app names it. @defaultValue the app's own */
  setCaptions(enabled: boolean, language?: string): void {
    this.execute('setSubtitles', enabled, enabled, ...(language === undefined ? [] : [language]));
  }

  /** @param frameHeight - Highest height of pictures received, in pixels: 180, 360, 720. */
  setQuality(frameHeight: number): void {
    this.execute('setVideoQuality', frameHeight);
  }

  /** Sound alone, but for shared screens. Versions before 13.2.0 call it audio only. */
  setLowBandwidth(enabled: boolean): void {
    this.execute('setLowBandwidthMode', enabled);
  }

  /** The same as `setLowBandwidth`, by its older name. */
  setAudioOnly(enabled: boolean): void {
    this.setLowBandwidth(enabled);
  }

  /** Everybody the same size, or whoever speaks in front. */
  setTileView(enabled: boolean): void {
    this.execute('setTileView', enabled);
  }

  /**
   * Shares a screen, and resolves once the others see it. The browser asks the person which screen. Already shared, nothing
   * is sent.
   * @throws `RoomError` with `refused` where the system shows the browser none, or `timedOut` after a minute: the app announces
   * nothing when the person closes the choice of screens, or the browser denies it.
   */
  shareScreen(): Promise<void> {
    return this.#parts.then(({ screen }) => screen.set(true));
  }

  /** Stops it, and resolves once the others no longer see it. Already stopped, nothing is sent. */
  stopSharingScreen(): Promise<void> {
    return this.#parts.then(({ screen }) => screen.set(false));
  }

  /** Leaves, and waits until it is so. */
  async hangUp(): Promise<void> {
    this.leaving = 'left';
    if (!(await this.#isOverAfter(() => this.execute('hangup', false)))) this.endNow(); // without an answer
  }

  /**
   * Ends the call for everybody; for moderators.
   * @throws `RoomError` with `timedOut` where the server does not do it, as not all can: then the call goes on.
   */
  async endForAll(): Promise<void> {
    this.leaving = 'ended';
    if (await this.#isOverAfter(() => this.execute('endConference'))) return;
    this.leaving = 'left';
    throw new RoomError('timedOut', 'The call server did not end the call: it goes on.');
  }

  #setHand(up: boolean): Promise<void> {
    return this.#serialize('hand', async () => {
      if ((this.me?.isHandRaised ?? false) === up) return;
      await this.until(
        'raiseHandUpdated',
        () => this.me?.isHandRaised === up,
        () => this.execute('toggleRaiseHand'),
      );
    });
  }

  async #openParts(): Promise<RoomParts> {
    const { openParts } = await this.loading;
    const state = (): RoomState => this.state;
    return openParts({
      get state() {
        return state();
      },
      pending: this.pending,
      on: (event, handler) => this.on(event, handler),
      execute: (command, ...args) => this.execute(command, ...args),
      query: (query, ...args) => this.query(query, ...args),
      listen: (event, handler) => void this.listen(event, handler),
      until: (event, isDone, act, options) => this.until(event, isDone, act, options),
    });
  }

  async #isOverAfter(ask: () => void): Promise<boolean> {
    if (!this.isOver) await this.pending.promise('the end', ask).catch(() => undefined); // told by the end too
    return this.isOver;
  }
}
