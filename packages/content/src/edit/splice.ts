/** A range of a text and what replaces it. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap, in one pass. Of two at the same position, the text of the first one comes first. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end, text: inserted } of splices.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(position, start), inserted);
    position = Math.max(position, end);
  }
  return parts.join('') + text.slice(position);
}
