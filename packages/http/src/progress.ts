import { systemClock, type Clock } from './clock.ts';

/** The progress of long work. */
export interface Progress<Phase extends string = string> {
  /** Bytes done. */
  readonly loaded: number;
  /** Bytes in all. */
  readonly total: number;
  /** What the work is doing. */
  readonly phase: Phase;
}

/** The speed of long work. */
export interface Speed {
  /** Undefined until there are two moments to compare. */
  readonly bytesPerSecond: number | undefined;
  /** Undefined while nothing moves. */
  readonly secondsLeft: number | undefined;
}

/** Options of a speed meter. */
export interface SpeedMeterOptions {
  /** How far back it looks. @defaultValue 10000 */
  readonly windowMs?: number | undefined;
  /** Time, for tests. */
  readonly clock?: Clock | undefined;
}

/**
 * Creates a function that takes each progress and returns the speed of the last seconds.
 * @param options - How far back it looks.
 * @returns A function that takes `loaded` and `total`, in bytes, and returns the {@link Speed}.
 *
 * @example
 * ```ts
 * import { createSpeedMeter } from '@comunal/http';
 *
 * let ms = 0; // a clock by hand; leave it out for the real one
 * const clock = { now: () => ms, after: () => () => {}, random: () => 0 };
 * const measure = createSpeedMeter({ clock });
 * measure({ loaded: 0, total: 1_000 });
 * ms = 1_000;
 * console.log(measure({ loaded: 250, total: 1_000 })); // → { bytesPerSecond: 250, secondsLeft: 3 }
 * ```
 */
export function createSpeedMeter({
  windowMs = 10_000,
  clock = systemClock,
}: SpeedMeterOptions = {}): (progress: Pick<Progress, 'loaded' | 'total'>) => Speed {
  let samples: { readonly ms: number; readonly loaded: number }[] = [];
  return ({ loaded, total }) => {
    const ms = clock.now();
    // Fewer bytes than before: the server asked for some again.
    if (loaded < (samples.at(-1)?.loaded ?? 0)) samples = [];
    samples = [...samples.filter((sample) => ms - sample.ms <= windowMs), { ms, loaded }];
    const oldest = samples[0] ?? { ms, loaded };
    const seconds = (ms - oldest.ms) / 1000;
    const bytesPerSecond = seconds > 0 ? (loaded - oldest.loaded) / seconds : undefined;
    return {
      bytesPerSecond,
      secondsLeft: bytesPerSecond ? (total - loaded) / bytesPerSecond : undefined,
    };
  };
}
