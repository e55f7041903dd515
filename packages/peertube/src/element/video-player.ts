import { openFrame } from './open-frame.ts';
import { openSound } from './open-sound.ts';
import type { Playback, PlaybackListener, PlaybackStatus } from './playback.ts';
import { SeekWatch } from './seek-watch.ts';

const IDLE: PlaybackStatus = { state: 'unstarted', seconds: 0, duration: undefined };
const EVENTS = { unstarted: undefined, playing: 'play', paused: 'pause', ended: 'ended' } as const;

/** What the element does about its player. */
export interface VideoPlayerHost {
  /** The server has answered, does not, or has no such video for everybody. */
  arrived(phase: 'open' | 'failed' | 'unavailable'): void;
  /** Sends an event: its name without `comunal-`, and where the player is. */
  tell(name: string, detail: object): void;
}

/** The player that a press opened, where it is, and the events that tell of it. */
export class VideoPlayer {
  readonly #host: VideoPlayerHost;
  #playback: Playback | undefined;
  #seeks = new SeekWatch(0);
  #status = IDLE;
  /** Whether the last word was an error that a later answer takes back. */
  #hasFailed = false;

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
    this.#hasFailed = false;
  }

  readonly #listener: PlaybackListener = {
    answered: () => {
      this.#host.arrived('open');
      if (this.#hasFailed) this.#tell('recovered');
      this.#hasFailed = false;
    },
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
    silent: () => this.#fail('failed', 'silent'),
    unavailable: () => this.#fail('unavailable', 'unavailable'),
    refused: () => this.#tell('error', { reason: 'refused' }),
  };

  #fail(phase: 'failed' | 'unavailable', reason: 'silent' | 'unavailable'): void {
    this.#hasFailed = true;
    this.#host.arrived(phase);
    this.#tell('error', { reason });
  }

  #tell(name: string, more?: object): void {
    const { seconds, duration } = this.#status;
    this.#host.tell(`video-${name}`, { seconds, duration, ...more });
  }
}
