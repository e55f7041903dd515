import { openFrame } from './open-frame.ts';
import { openAudio } from './open-audio.ts';
import type { Playback, PlaybackListener, PlaybackStatus } from './playback.ts';
import { SeekDetector } from './seek-detector.ts';
import type {
  ComunalVideoDetail,
  ComunalVideoErrorDetail,
  ComunalVideoEventMap,
} from './video-events.ts';

const IDLE: PlaybackStatus = { state: 'unstarted', seconds: 0, duration: undefined };
const EVENTS = {
  unstarted: undefined,
  playing: 'comunal-video-play',
  paused: 'comunal-video-pause',
  ended: 'comunal-video-ended',
} as const;

/** What a player needs from its element. */
export interface VideoPlayerHost {
  /** Called when the server has responded, does not respond, or has no such public video. */
  onPhase(phase: 'open' | 'failed' | 'unavailable'): void;
  /** Dispatches an event with the position of the player. */
  dispatch<Name extends keyof ComunalVideoEventMap>(
    name: Name,
    detail: ComunalVideoEventMap[Name]['detail'],
  ): void;
}

/** The player that a press has opened, its status, and its events. */
export class VideoPlayer {
  readonly #host: VideoPlayerHost;
  #playback: Playback | undefined;
  #seekDetector = new SeekDetector(0);
  #status = IDLE;
  /** Whether the last event was an error from which a later response recovers. */
  #hasFailed = false;

  /** Creates a closed player, which contacts nobody until {@link VideoPlayer.open}. */
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
   * Opens the player. This contacts the server.
   *
   * @param start - Where it starts, in seconds, as in `address`.
   */
  open(frame: HTMLIFrameElement | HTMLAudioElement, address: string, start: number): void {
    this.#seekDetector = new SeekDetector(start);
    this.#playback =
      frame instanceof HTMLAudioElement
        ? openAudio(frame, address, start, this.#listener)
        : openFrame(frame, address, this.#listener);
  }

  play(): void {
    this.#playback?.play();
  }

  pause(): void {
    this.#playback?.pause();
  }

  seek(seconds: number): void {
    this.#seekDetector.recordCommand(seconds);
    this.#playback?.seek(seconds);
  }

  /** Closes the player, and removes every timer and listener. */
  close(): void {
    this.#playback?.close();
    this.#playback = undefined;
    this.#status = IDLE;
    this.#hasFailed = false;
  }

  readonly #listener: PlaybackListener = {
    onResponse: () => {
      this.#host.onPhase('open');
      if (this.#hasFailed) this.#dispatch('comunal-video-recovered');
      this.#hasFailed = false;
    },
    onReady: () => this.#dispatch('comunal-video-ready'),
    onStatus: (change) => {
      const previous = this.#status;
      this.#status = { ...previous, ...change };
      const { state, seconds } = this.#status;
      const name = state === previous.state ? undefined : EVENTS[state];
      if (name) this.#dispatch(name);
      if (this.#seekDetector.detect(change, performance.now()))
        this.#dispatch('comunal-video-seek');
      if (seconds !== previous.seconds) this.#dispatch('comunal-video-time');
    },
    onNoResponse: () => this.#fail('failed', 'no-response'),
    onUnavailable: () => this.#fail('unavailable', 'unavailable'),
    onRefused: () => this.#dispatchError('refused'),
  };

  #fail(phase: 'failed' | 'unavailable', reason: 'no-response' | 'unavailable'): void {
    this.#hasFailed = true;
    this.#host.onPhase(phase);
    this.#dispatchError(reason);
  }

  #dispatch(name: Exclude<keyof ComunalVideoEventMap, 'comunal-video-error'>): void {
    this.#host.dispatch(name, this.#position);
  }

  #dispatchError(reason: ComunalVideoErrorDetail['reason']): void {
    this.#host.dispatch('comunal-video-error', { ...this.#position, reason });
  }

  get #position(): ComunalVideoDetail {
    const { seconds, duration } = this.#status;
    return { seconds, duration };
  }
}
