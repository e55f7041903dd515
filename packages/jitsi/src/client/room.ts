import type { BreakoutRoom } from './breakout-rooms.ts';
import { Call } from './call.ts';
import type { MediaType, RecordingOptions } from './command-args.ts';
import { Device } from './device.ts';
import { inTurn } from './in-turn.ts';
import { RoomError } from './room-error.ts';
import type { StreamTarget } from './stream-target.ts';

/** Recorders start as slowly as the machines behind them. */
const RECORDING_MS = 120_000;

/** What somebody wrote. */
export interface ChatMessage {
  /** Id of who wrote it. */
  readonly from: string;
  readonly nick: string;
  readonly text: string;
  readonly isPrivate: boolean;
}

/**
 * A call, with a plain method for what people do every day. Those that return a promise wait until the call has it so; those
 * that do not have sent their wish, and a server that does not allow it says nothing.
 */
export class Room extends Call {
  readonly #inTurn = inTurn();
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

  /** @param to - Id of the one who is to read it. @defaultValue everybody in the room */
  sendMessage(text: string, to = ''): void {
    this.execute('sendChatMessage', text, to);
  }

  /** Calls `handler` with what others write; the text is theirs, so treat it as text. */
  onMessage(handler: (message: ChatMessage) => void): () => void {
    return this.on('incomingMessage', ({ from, nick, message, privateMessage }) =>
      handler({ from, nick, text: message, isPrivate: privateMessage }),
    );
  }

  /** Whether newcomers have to be let in. Who is in already stays in. For moderators. */
  setLobby(isOn: boolean): void {
    this.execute('toggleLobby', isOn);
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

  /** Goes there, or without `roomId` back to the main room. */
  joinBreakoutRoom(roomId?: string): void {
    if (roomId === undefined) this.execute('joinBreakoutRoom');
    else this.execute('joinBreakoutRoom', roomId);
  }

  /** The main room among them; none while there is no breakout room. */
  async listBreakoutRooms(): Promise<readonly BreakoutRoom[]> {
    const { readBreakoutRooms } = await this.loading;
    return readBreakoutRooms((await this.query('listBreakoutRooms')) ?? {});
  }

  /** Brings everybody who is in it back to the main room. */
  closeBreakoutRoom(roomId: string): void {
    this.execute('closeBreakoutRoom', roomId);
  }

  /** Takes an empty one away. */
  removeBreakoutRoom(jid: string): void {
    this.execute('removeBreakoutRoom', jid);
  }

  /** Sends somebody to a room, or, without arguments, everybody to one of them. */
  assignBreakoutRoom(participantId?: string, roomId?: string): void {
    if (participantId === undefined || roomId === undefined)
      this.execute('autoAssignToBreakoutRooms');
    else this.execute('sendParticipantToRoom', participantId, roomId);
  }

  /** Records to a file on the server's side. Everybody is told by the app; ask them before. */
  startRecording(): Promise<void> {
    return this.#record({ mode: 'file' });
  }

  /** Waits until the server says that it no longer records. */
  stopRecording(): Promise<void> {
    return this.#stop('file');
  }

  /**
   * Streams the call to an RTMP server, such as a live video of PeerTube.
   * @throws `RoomError` with `recording` where the call server cannot; the key stands in no error.
   */
  async stream(target: StreamTarget): Promise<void> {
    const { rtmpAddress } = await this.loading;
    return this.#record({ mode: 'stream', rtmpStreamKey: rtmpAddress(target) });
  }

  /** Waits until the server says that it no longer streams. */
  stopStream(): Promise<void> {
    return this.#stop('stream');
  }

  /** @param language - As the app names it. @defaultValue the app's own */
  setCaptions(isOn: boolean, language?: string): void {
    this.execute('setSubtitles', isOn, isOn, ...(language === undefined ? [] : [language]));
  }

  /** @param frameHeight - Highest height of pictures received, in pixels: 180, 360, 720. */
  setQuality(frameHeight: number): void {
    this.execute('setVideoQuality', frameHeight);
  }

  /** Sound alone, but for shared screens. Versions before 13.2.0 call it audio only. */
  setLowBandwidth(isOn: boolean): void {
    this.execute('setLowBandwidthMode', isOn);
  }

  /** The same as `setLowBandwidth`, by its older name. */
  setAudioOnly(isOn: boolean): void {
    this.setLowBandwidth(isOn);
  }

  /** Everybody the same size, or whoever speaks in front. */
  setTileView(isOn: boolean): void {
    this.execute('setTileView', isOn);
  }

  /** The browser asks which screen; whether it was given tells `on('screenSharingStatusChanged', …)`. */
  shareScreen(): Promise<void> {
    return this.#setSharing(true);
  }

  /** Already stopped, nothing is sent. */
  stopSharingScreen(): Promise<void> {
    return this.#setSharing(false);
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
    return this.#inTurn('hand', async () => {
      if ((this.me?.isHandRaised ?? false) === up) return;
      await this.until(
        'raiseHandUpdated',
        () => this.me?.isHandRaised === up,
        () => this.execute('toggleRaiseHand'),
      );
    });
  }

  #setSharing(on: boolean): Promise<void> {
    return this.#inTurn('screen', async () => {
      if ((await this.query('isSharingScreen')) !== on) this.execute('toggleShareScreen');
    });
  }

  #record(options: RecordingOptions): Promise<void> {
    const { mode } = options;
    return this.until(
      'recordingStatusChanged',
      (data) => {
        if (data.mode !== mode) return false;
        // Words of the server's stay out: a stream key could be among them.
        if (data.error !== undefined)
          throw new RoomError('recording', `The call server did not start the ${mode}.`);
        return data.on;
      },
      () => this.execute('startRecording', options),
      RECORDING_MS,
    );
  }

  #stop(mode: 'file' | 'stream'): Promise<void> {
    return this.until(
      'recordingStatusChanged',
      (data) => data.mode === mode && !data.on,
      () => this.execute('stopRecording', mode),
      RECORDING_MS,
    );
  }

  async #isOverAfter(ask: () => void): Promise<boolean> {
    if (!this.isOver) await this.pending.promise('the end', ask).catch(() => undefined); // told by the end too
    return this.isOver;
  }
}
