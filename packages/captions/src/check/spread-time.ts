/** Times of captions that take the place of one. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** Parts a time among captions by the length of their text, with a gap between them where there is room for one. */
export function spreadTime(
  { startMs, endMs }: Span,
  lengths: readonly number[],
  minGapMs: number,
): Span[] {
  const total = lengths.reduce((sum, length) => sum + Math.max(length, 1), 0);
  const duration = Math.max(endMs - startMs, 0);
  const gap = duration / lengths.length > 4 * minGapMs ? minGapMs : 0;
  let done = 0;
  const at = (): number => Math.round(startMs + (duration * done) / total);
  return lengths.map((length, place) => {
    const from = at();
    done += Math.max(length, 1);
    return { startMs: from, endMs: place === lengths.length - 1 ? endMs : at() - gap };
  });
}
