/** The remainder modulo 97 of digits and letters, where A counts as 10 and Z as 35 (ISO 7064). */
export function mod97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/** Computes the two check digits of ISO 7064 for the text that they protect. */
export function computeCheckDigits97(text: string): string {
  return String(98 - mod97(`${text}00`)).padStart(2, '0');
}
