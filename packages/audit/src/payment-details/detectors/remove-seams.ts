/** Removes seams and whitespace. */
export function removeSeams(text: string): string {
  return text.replaceAll(/[\s\u{e000}]/gu, '');
}
