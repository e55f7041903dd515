import { systemClock, type Clock } from './clock.ts';

/** How far long work is. */
export interface Progress<Phase extends string = string> {
  /** Bytes done. */
  readonly loaded: number;
  /** Bytes in all. */
  readonly total: number;
  readonly phase: Phase;
}

/** How fast it goes. */
export interface Speed {
  /** Undefined until there are two moments to compare. */
  readonly bytesPerSecond: number | undefined;
  /** Undefined while nothing moves. */
  readonly secondsLeft: number | undefined;
}

/** What a speed meter takes. */
export interface SpeedMeterOptions {
  /** How far back it looks. @defaultValue 10000 */
  readonly windowMs?: number | undefined;
  /** Time, for tests. */
  readonly clock?: Clock | undefined;
}

/** A function that is told of each progress and answers with the speed of the last seconds. */
export function createSpeedMeter({
  windowMs = 10_000,
  clock = systemClock,
}: SpeedMeterOptions = {}) {
  let samples: { readonly at: number; readonly loaded: number }[] = [];
  return ({ loaded, total }: Pick<Progress, 'loaded' | 'total'>): Speed => {
    const at = clock.now();
    // Fewer bytes than before: the server asked for some again.
    if (loaded < (samples.at(-1)?.loaded ?? 0)) samples = [];
    samples = [...samples.filter((sample) => at - sample.at <= windowMs), { at, loaded }];
    const oldest = samples[0] ?? { at, loaded };
    const seconds = (at - oldest.at) / 1000;
    const bytesPerSecond = seconds > 0 ? (loaded - oldest.loaded) / seconds : undefined;
    return {
      bytesPerSecond,
      secondsLeft: bytesPerSecond ? (total - loaded) / bytesPerSecond : undefined,
    };
  };
}
