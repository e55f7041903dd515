/** Returns the reading speed of plain text in characters per second (CPS), or `Infinity` for a duration of zero. */
export function getReadingSpeed(text: string, durationMs: number): number {
  const length = countVisibleCharacters(text);
  if (length === 0) return 0;
  return durationMs > 0 ? (length * 1000) / durationMs : Infinity;
}

/** Counts the visible characters of plain text. Combining marks do not count; a line end counts as a space. */
export function countVisibleCharacters(text: string): number {
  // Most text has neither combining marks nor characters outside the basic multilingual plane.
  if (/^[\0-\u02FF\u2010-\u2027]*$/.test(text)) return text.length;
  return [...text.normalize('NFC').replaceAll(/[\p{M}\p{Cf}]/gu, '')].length;
}
