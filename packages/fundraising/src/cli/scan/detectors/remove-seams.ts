/** Without seams and blanks. */
export function removeSeams(text: string): string {
  return text.replaceAll(/[\s\u{e000}]/gu, '');
}
