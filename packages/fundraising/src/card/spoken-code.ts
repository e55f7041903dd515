const LONGEST = 48;

/** A code as a screen reader should say it: sign by sign, with a pause after at most four. Nothing for one too long to be heard. */
export function spokenCode(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  return text
    .split(/\s+/)
    .flatMap((group) => group.match(/.{1,4}/gu) ?? [])
    .map(spelled)
    .join(', ');
}

/** Signs with spaces between that no line ends at: `0 0 1 2`. */
export function spelled(text: string): string {
  return [...text].join('\u00a0');
}
