/** What programs read as the beginning of a formula (OWASP, "CSV Injection"), also behind spaces and apostrophes. */
export const formulaPattern = /^['\s]*[=+\-@|%＝＋－＠]/;

/**
 * Puts an apostrophe inside a cell where a program that parts columns by semicolons or tabs, as those of many languages do,
 * would begin another cell with a formula. Each character is looked at once, however many blanks there are.
 */
export function guardInside(text: string): string {
  return text.replaceAll(/([;'\s]+)([=+\-@|%＝＋－＠]?)/g, (match, blanks: string, sign: string) =>
    sign === '' ? match : blanks.replaceAll(/[;\t\r\n]/g, "$&'") + sign,
  );
}
