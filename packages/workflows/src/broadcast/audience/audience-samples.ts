/** What was seen of the audience: one look a minute at what the server says. */
export type AudienceSamples = {
  readonly count: number;
  readonly peak: number;
  readonly sum: number;
};

/** Nothing was seen yet. */
export const noSamples: AudienceSamples = { count: 0, peak: 0, sum: 0 };

/** Adds a look. */
export function addSample({ count, peak, sum }: AudienceSamples, viewers: number): AudienceSamples {
  return { count: count + 1, peak: Math.max(peak, viewers), sum: sum + viewers };
}
