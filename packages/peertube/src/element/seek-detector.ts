import type { PlaybackStatus } from './playback.ts';

/** Players play at twice the speed at most, report their position twice a second, and the page may receive that late. */
const MAX_SPEED = 2;
const MAX_DELAY_S = 1.5;
/** A smaller step is no seek. */
const MIN_STEP_S = 0.25;

/**
 * Tells a seek from playback by the positions that the player reports: neither the messages of PeerTube's player nor the
 * events of an audio element say whether somebody moved it. During playback it misses a jump ahead of up to a second and a
 * half, unless that was commanded.
 */
export class SeekDetector {
  readonly #start: number;
  #last: { readonly seconds: number; readonly ms: number } | undefined;
  #wasPlaying = false;
  #commanded: number | undefined;

  /** @param start - Where the player starts, in seconds; getting there is no seek. */
  constructor(start: number) {
    this.#start = Math.floor(start);
  }

  /** Records that the player was commanded to seek to a position. */
  recordCommand(seconds: number): void {
    this.#commanded = seconds;
  }

  /** Tells whether a status, received at a time in milliseconds, means that the player was moved. */
  detect({ state, seconds }: Partial<PlaybackStatus>, ms: number): boolean {
    if (state === 'playing') this.#wasPlaying = true;
    if (seconds === undefined) return false;
    const last = this.#last;
    const maxAdvance =
      this.#wasPlaying && last ? ((ms - last.ms) / 1000) * MAX_SPEED + MAX_DELAY_S : MIN_STEP_S;
    const hasJumped =
      last !== undefined &&
      (seconds < last.seconds - MIN_STEP_S || seconds > last.seconds + maxAdvance);
    const hasArrived =
      this.#commanded !== undefined &&
      seconds > this.#commanded - MIN_STEP_S &&
      seconds < this.#commanded + MAX_DELAY_S;
    if (hasArrived) this.#commanded = undefined;
    if (last || seconds >= this.#start) this.#last = { seconds, ms };
    this.#wasPlaying = state === 'playing';
    return hasArrived || hasJumped;
  }
}
