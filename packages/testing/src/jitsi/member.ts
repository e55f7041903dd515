import { randomBytes } from 'node:crypto';
import { ChatPrivacy } from './chat-privacy.ts';

/** How far somebody has come. */
export type MemberStatus =
  | 'loading'
  | 'prejoin'
  | 'hanging'
  | 'lobby'
  | 'knocking'
  | 'password'
  | 'joined'
  | 'disconnected'
  | 'left';

/** Somebody in a call, with a page or without. */
export class Member {
  /** The same in every room; a page that was loaded again has another. */
  id = randomBytes(4).toString('hex');
  status: MemberStatus = 'loading';
  displayName: string;
  email: string;
  isModerator = false;
  audioMuted = false;
  /** What `audioMuted` says, a little later. */
  isMicrophoneOff = false;
  microphoneMs = 30;
  videoMuted = false;
  /** When the hand went up; 0 is down. */
  handRaised = 0;
  tileView = false;
  paneOpen = false;
  chatOpen = false;
  unread = 0;
  readonly chat = new ChatPrivacy();
  filmstrip = true;
  sharing = false;
  lowBandwidth = false;
  /** Whether the camera was on before low bandwidth. */
  hadVideo = false;
  captions = false;
  /** Presses the button of the prejoin screen. */
  leavePrejoin: () => void = () => undefined;
  /** Name of the room as it stands in the address of the page. */
  path = '';
  /** Of the breakout room; undefined in the main room; with `@` for a room that is none of the call's. */
  breakout: string | undefined;
  readonly #send: ((message: object) => void) | undefined;

  /** @param send - To the page; somebody without a page is only seen by the others. */
  constructor(displayName = '', email = '', send?: (message: object) => void) {
    this.displayName = displayName;
    this.email = email;
    this.#send = send;
  }

  get hasPage(): boolean {
    return this.#send !== undefined;
  }

  get role(): 'moderator' | 'participant' {
    return this.isModerator ? 'moderator' : 'participant';
  }

  /** An event, to the page around theirs. */
  emit(name: string, data: object = {}): void {
    this.say({ type: 'event', data: { name, ...data } });
  }

  /** Any message of the protocol. */
  say(message: object): void {
    this.#send?.({ say: message });
  }

  /** Has the microphone do what was asked. */
  turnMicrophone(isOff: boolean): void {
    setTimeout(() => {
      this.isMicrophoneOff = isOff;
    }, this.microphoneMs).unref();
  }

  /** Posts what is no part of the protocol, as another page would. */
  forge(message: unknown): void {
    this.#send?.({ forge: message });
  }

  /** Has their page load itself again. */
  reload(): void {
    this.#send?.({ reload: true });
  }

  /** What stands in their own page. */
  show(heading: string, button = ''): void {
    this.#send?.({ show: [heading, button] });
  }

  /** Shows them their own picture, before they are in. */
  preview(): void {
    const { displayName } = this;
    const formattedDisplayName = `${displayName || 'me'}${displayName && ' (me)'}`;
    this.emit('prejoin-screen-loaded', { id: 'local', displayName, formattedDisplayName });
  }

  /** What others are told of them. */
  describe(isSelf: boolean): object {
    const { id, displayName, email } = this;
    return {
      id,
      displayName,
      formattedDisplayName: isSelf
        ? `${displayName || 'me'}${displayName && ' (me)'}`
        : displayName || 'Fellow Jitster',
      ...(isSelf && { email }),
    };
  }
}
