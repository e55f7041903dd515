import { openFrame } from './open-frame.ts';
import { openSound } from './open-sound.ts';
import type { Playback, PlaybackListener, PlaybackStatus } from './playback.ts';
import { SeekWatch } from './seek-watch.ts';

const IDLE: PlaybackStatus = { state: 'unstarted', seconds: 0, duration: undefined };
const EVENTS = { unstarted: undefined, playing: 'play', paused: 'pause', ended: 'ended' } as const;

/** What the element does about its player. */
export interface VideoPlayerHost {
  /** The server has answered, or does not. */
  arrived(phase: 'open' | 'failed'): void;
  /** Sends an event: its name without `comunal-`, and where the player is. */
  tell(name: string, detail: object): void;
}

/** The player that a press opened, where it is, and the events that tell of it. */
export class VideoPlayer {
  readonly #host: VideoPlayerHost;
  #playback: Playback | undefined;
  #seeks = new SeekWatch(0);
  #status = IDLE;

  /** Contacts nobody until {@link VideoPlayer.open}. */
  constructor(host: VideoPlayerHost) {
    this.#host = host;
  }

  get status(): PlaybackStatus {
    return this.#status;
  }

  get isOpen(): boolean {
    return this.#playback !== undefined;
  }

  /**
   * From here on the server is contacted.
   *
   * @param start - In seconds, as `address` has it.
   */
  open(frame: HTMLIFrameElement | HTMLAudioElement, address: string, start: number): void {
    this.#seeks = new SeekWatch(start);
    this.#playback =
      frame instanceof HTMLAudioElement
        ? openSound(frame, address, start, this.#listener)
        : openFrame(frame, address, this.#listener);
  }

  play(): void {
    this.#playback?.play();
  }

  pause(): void {
    this.#playback?.pause();
  }

  seek(seconds: number): void {
    this.#seeks.order(seconds);
    this.#playback?.seek(seconds);
  }

  /** Leaves no timer and no listener. */
  close(): void {
    this.#playback?.close();
    this.#playback = undefined;
    this.#status = IDLE;
  }

  readonly #listener: PlaybackListener = {
    answered: () => this.#host.arrived('open'),
    ready: () => this.#tell('ready'),
    status: (change) => {
      const before = this.#status;
      this.#status = { ...before, ...change };
      const { state, seconds } = this.#status;
      const name = state === before.state ? undefined : EVENTS[state];
      if (name) this.#tell(name);
      if (this.#seeks.sees(change, performance.now())) this.#tell('seek');
      if (seconds !== before.seconds) this.#tell('time');
    },
    silent: () => {
      this.#host.arrived('failed');
      this.#tell('error', { reason: 'silent' });
    },
    refused: () => this.#tell('error', { reason: 'refused' }),
  };

  #tell(name: string, more?: object): void {
    const { seconds, duration } = this.#status;
    this.#host.tell(`video-${name}`, { seconds, duration, ...more });
  }
}
