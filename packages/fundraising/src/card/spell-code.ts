const MAX_LENGTH = 48;

/**
 * Spells a code for screen readers: character by character, with a pause after at most four. Undefined for a code that is too
 * long to listen to.
 */
export function spellCode(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  return text
    .split(/\s+/)
    .flatMap((group) => group.match(/.{1,4}/gu) ?? [])
    .map(spellOut)
    .join(', ');
}

/** Spells out characters with no-break spaces in between: `0 0 1 2`. */
export function spellOut(text: string): string {
  return [...text].join('\u00a0');
}
