/** How many characters somebody sees in plain text; an accent of its own is none, a line end counts as a space. */
export function visibleLength(text: string): number {
  // Most text has neither accents of their own nor characters beyond the first plane.
  if (/^[\0-\u02FF\u2010-\u2027]*$/.test(text)) return text.length;
  return [...text.normalize('NFC').replaceAll(/[\p{M}\p{Cf}]/gu, '')].length;
}

/** Characters a second; `Infinity` for text that is shown for no time. */
export function readingSpeed(text: string, durationMs: number): number {
  const length = visibleLength(text);
  if (length === 0) return 0;
  return durationMs > 0 ? (length * 1000) / durationMs : Infinity;
}
