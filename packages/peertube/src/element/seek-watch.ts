import type { PlaybackStatus } from './playback.ts';

/** Players play at twice the speed at most, tell where they are twice a second, and the page may hear of it late. */
const FASTEST = 2;
const LATE_S = 1.5;
/** Less than that is no jump. */
const STEP_S = 0.25;

/**
 * Knows a seek from playing on, by where the player says it is: neither the messages of PeerTube's player nor those of
 * the sound tell whether somebody moved it. A jump ahead of a second and a half while it plays is not seen, unless it was ordered.
 */
export class SeekWatch {
  readonly #start: number;
  #last: { readonly seconds: number; readonly ms: number } | undefined;
  #played = false;
  #ordered: number | undefined;

  /** @param start - Where the player begins, in seconds; getting there is no seek. */
  constructor(start: number) {
    this.#start = Math.floor(start);
  }

  /** The player is being sent there. */
  order(seconds: number): void {
    this.#ordered = seconds;
  }

  /** Whether what the player says now means that it was moved. */
  sees({ state, seconds }: Partial<PlaybackStatus>, ms: number): boolean {
    if (state === 'playing') this.#played = true;
    if (seconds === undefined) return false;
    const last = this.#last;
    const ahead = this.#played && last ? ((ms - last.ms) / 1000) * FASTEST + LATE_S : STEP_S;
    const jumped =
      last !== undefined && (seconds < last.seconds - STEP_S || seconds > last.seconds + ahead);
    const arrived =
      this.#ordered !== undefined &&
      seconds > this.#ordered - STEP_S &&
      seconds < this.#ordered + LATE_S;
    if (arrived) this.#ordered = undefined;
    if (last || seconds >= this.#start) this.#last = { seconds, ms };
    this.#played = state === 'playing';
    return arrived || jumped;
  }
}
