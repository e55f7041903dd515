/** How often a measured function runs. */
export interface Rounds {
  /** Runs that count. @defaultValue 15 */
  readonly rounds?: number;
  /** Runs before, which let the engine compile. @defaultValue 5 */
  readonly warmUp?: number;
}

/** Median milliseconds of one run of `work`; a median, since one pause of the machine should not decide. */
export async function medianMs(
  work: () => unknown,
  { rounds = 15, warmUp = 5 }: Rounds = {},
): Promise<number> {
  for (let round = 0; round < warmUp; round++) await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    globalThis.gc?.();
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}
