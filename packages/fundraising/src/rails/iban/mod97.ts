/** The rest by 97 of digits and letters, where A counts as 10 and Z as 35 (ISO 7064). */
export function mod97(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** The two check digits of ISO 7064 for what they are to protect. */
export function computeCheckDigits97(text: string): string {
  return String(98 - mod97(`${text}00`)).padStart(2, '0');
}
