import { Call } from './call.ts';
import type { MediaType, RecordingOptions } from './command-args.ts';
import type { EventPayloads } from './event-payloads.ts';
import type { EventName } from './names.ts';
import { RoomError } from './room-error.ts';

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

/** A room beside the main one, or the main one among them. */
export interface BreakoutRoom {
  readonly id: string;
  /** What `removeBreakoutRoom` takes. */
  readonly jid: string;
  readonly name: string;
  readonly isMain: boolean;
  /** Names of who is in it. */
  readonly participants: readonly string[];
}

/** Where a stream goes. Both come from the live video of a PeerTube server. */
export interface StreamTarget {
  readonly rtmpUrl: string;
  /** Who has it can stream in your name. */
  readonly streamKey: string;
}

/**
 * A call, with a plain method for what people do every day. Those that return a promise wait until the call has it so; those
 * that do not have sent their wish, and a server that does not allow it says nothing.
 */
export class Room extends Call {
  readonly #queues = new Map<string, Promise<unknown>>();

  /** Asks first whether it is so already, since Jitsi itself only toggles. */
  muteAudio(): Promise<void> {
    return this.#setMuted('audio', true);
  }

  /** A moderator may have forbidden it: then it times out. */
  unmuteAudio(): Promise<void> {
    return this.#setMuted('audio', false);
  }

  /** As `muteAudio`, for the camera. */
  muteVideo(): Promise<void> {
    return this.#setMuted('video', true);
  }

  /** As `unmuteAudio`, for the camera. The browser may ask for it. */
  unmuteVideo(): Promise<void> {
    return this.#setMuted('video', false);
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
    const rooms = (await this.query('listBreakoutRooms')) ?? {};
    return Object.entries(rooms).map(([key, value]) => {
      const { id = key, jid, name, isMainRoom, participants } = object(value);
      // The server counts one of its own parts among the people.
      const people = Object.entries(object(participants)).filter(
        ([own]) => !own.endsWith('/focus'),
      );
      return {
        id: text(id),
        jid: text(jid),
        name: text(name),
        isMain: isMainRoom === true,
        participants: people.map(([, one]) => text(object(one)['displayName'])),
      };
    });
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
  async stream({ rtmpUrl, streamKey }: StreamTarget): Promise<void> {
    if (!/^rtmps?:\/\/[^\s/]+\//i.test(rtmpUrl) || !/^\S+$/.test(streamKey))
      throw new RoomError(
        'badValue',
        'stream takes an rtmpUrl like rtmp://host/live and a streamKey.',
      );
    return this.#record({
      mode: 'stream',
      rtmpStreamKey: `${rtmpUrl.replace(/\/+$/, '')}/${streamKey}`,
    });
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
  hangUp(): Promise<void> {
    return this.#leave(() => this.execute('hangup', false));
  }

  /** Ends the call for everybody; for moderators. */
  endForAll(): Promise<void> {
    return this.#leave(() => {
      this.leaving = 'ended';
      this.execute('endConference');
    });
  }

  /** One after the other: two toggles at once would cancel each other out. */
  #queue(name: string, work: () => Promise<void>): Promise<void> {
    const before = this.#queues.get(name) ?? Promise.resolve();
    const own = before.then(work, work);
    this.#queues.set(
      name,
      own.catch(() => undefined),
    );
    return own;
  }

  #setMuted(kind: MediaType, muted: boolean): Promise<void> {
    const isAudio = kind === 'audio';
    return this.#queue(kind, async () => {
      const isMuted = await this.query(isAudio ? 'isAudioMuted' : 'isVideoMuted');
      if (isMuted === muted) return;
      await this.#after(
        isAudio ? 'audioMuteStatusChanged' : 'videoMuteStatusChanged',
        (data) => data.muted === muted,
        () => this.execute(isAudio ? 'toggleAudio' : 'toggleVideo'),
      );
    });
  }

  #setHand(up: boolean): Promise<void> {
    return this.#queue('hand', async () => {
      if ((this.me?.isHandRaised ?? false) === up) return;
      await this.#after(
        'raiseHandUpdated',
        () => this.me?.isHandRaised === up,
        () => this.execute('toggleRaiseHand'),
      );
    });
  }

  #setSharing(on: boolean): Promise<void> {
    return this.#queue('screen', async () => {
      if ((await this.query('isSharingScreen')) !== on) this.execute('toggleShareScreen');
    });
  }

  #record(options: RecordingOptions): Promise<void> {
    const { mode } = options;
    return this.#after(
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
    return this.#after(
      'recordingStatusChanged',
      (data) => data.mode === mode && !data.on,
      () => this.execute('stopRecording', mode),
      RECORDING_MS,
    );
  }

  #leave(ask: () => void): Promise<void> {
    if (this.state.name === 'ended' || this.state.name === 'failed') return Promise.resolve();
    let off: (() => void) | undefined;
    return this.promise<void>('hangup', (resolve) => {
      off = this.onState(({ name }) => {
        if (name === 'ended') resolve();
      });
      ask();
    })
      .catch(() => this.endNow()) // no answer: then without one
      .finally(() => off?.());
  }

  /** Does something, and waits for the event that says it is done. */
  async #after<Name extends EventName>(
    event: Name,
    isDone: (data: EventPayloads[Name]) => boolean,
    act: () => void,
    timeoutMs?: number,
  ): Promise<void> {
    let off: (() => void) | undefined;
    try {
      await this.promise<void>(
        event,
        (resolve, reject) => {
          off = this.on(event, (data) => {
            try {
              if (isDone(data)) resolve();
            } catch (error) {
              reject(error as RoomError); // `isDone` throws nothing else
            }
          });
          act();
        },
        timeoutMs,
      );
    } finally {
      off?.();
    }
  }
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
