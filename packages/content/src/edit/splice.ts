/** A range of a text and what replaces it. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap. Of two at the same position, the text of the first one comes first. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  return splices
    .toReversed()
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (current, { start, end, text: inserted }) =>
        current.slice(0, start) + inserted + current.slice(end),
      text,
    );
}
