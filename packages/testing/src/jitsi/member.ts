import { randomBytes } from 'node:crypto';
import { ChatPrivacy } from './chat-privacy.ts';

/** The stage that a person has reached. */
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

/** A person in a call, with a page or without. */
export class Member {
  /** The id of the person, the same in every room; a reloaded page has another. */
  id = randomBytes(4).toString('hex');
  status: MemberStatus = 'loading';
  displayName: string;
  email: string;
  isModerator = false;
  audioMuted = false;
  /** State of the microphone itself, which follows `audioMuted` a little later. */
  isMicrophoneOff = false;
  microphoneDelayMs = 30;
  videoMuted = false;
  /** When the hand was raised; 0 for a lowered hand. */
  handRaised = 0;
  tileView = false;
  paneOpen = false;
  chatOpen = false;
  unread = 0;
  readonly chat = new ChatPrivacy();
  filmstrip = true;
  sharing = false;
  lowBandwidth = false;
  /** Whether the camera was on before low bandwidth mode. */
  hadVideo = false;
  captions = false;
  /** Presses the button of the prejoin screen. */
  leavePrejoin: () => void = () => undefined;
  /** Name of the room in the address of the page. */
  path = '';
  /** Id of the breakout room; undefined in the main room; with `@` for a room that is not part of the call. */
  breakout: string | undefined;
  readonly #send: ((message: object) => void) | undefined;

  /** @param send - Sends a message to the page; a person without a page is only seen by the others. */
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

  /** Sends an event to the page around theirs. */
  emit(name: string, data: object = {}): void {
    this.send({ type: 'event', data: { name, ...data } });
  }

  /** Sends any message of the protocol. */
  send(message: object): void {
    this.#send?.({ send: message });
  }

  /** Turns the microphone on or off, after the delay of the device. */
  turnMicrophone(isOff: boolean): void {
    setTimeout(() => {
      this.isMicrophoneOff = isOff;
    }, this.microphoneDelayMs).unref();
  }

  /** Posts any message, as another page could. */
  post(message: unknown): void {
    this.#send?.({ post: message });
  }

  /** Reloads their page. */
  reload(): void {
    this.#send?.({ reload: true });
  }

  /** Shows a heading and a button in their page. */
  show(heading: string, button = ''): void {
    this.#send?.({ show: [heading, button] });
  }

  /** Shows the preview of their camera, before they have joined. */
  showPreview(): void {
    const { displayName } = this;
    const formattedDisplayName = `${displayName || 'me'}${displayName && ' (me)'}`;
    this.emit('prejoin-screen-loaded', { id: 'local', displayName, formattedDisplayName });
  }

  /** Describes them as an event does. */
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
