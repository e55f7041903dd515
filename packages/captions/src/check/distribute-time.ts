/** Start and end of a caption. */
export interface TimeSpan {
  readonly startMs: number;
  readonly endMs: number;
}

/** Distributes a time span over captions by the length of their text, with a gap between them where there is room. */
export function distributeTime(
  { startMs, endMs }: TimeSpan,
  lengths: readonly number[],
  minGapMs: number,
): TimeSpan[] {
  const total = lengths.reduce((sum, length) => sum + Math.max(length, 1), 0);
  const duration = Math.max(endMs - startMs, 0);
  const gap = duration / lengths.length > 4 * minGapMs ? minGapMs : 0;
  let doneLength = 0;
  const boundaryMs = (): number => Math.round(startMs + (duration * doneLength) / total);
  return lengths.map((length, index) => {
    const fromMs = boundaryMs();
    doneLength += Math.max(length, 1);
    return { startMs: fromMs, endMs: index === lengths.length - 1 ? endMs : boundaryMs() - gap };
  });
}
