/** Without seams and blanks. */
export function collapseSeams(text: string): string {
  return text.replaceAll(/[\s\u{e000}]/gu, '');
}
