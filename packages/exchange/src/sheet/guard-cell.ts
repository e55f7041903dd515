/**
 * Puts an apostrophe before what a table program would take for a formula: at the beginning of a cell, and inside one where a
 * program that parts columns by semicolons or tabs would begin another. Line ends become `\n`.
 */
export function guardCell(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const inner = mapBeforeSigns(lines, (blanks, signOffset) => {
    const isDialogue = blanks.endsWith('\n') && DIALOGUE.test(lines.slice(signOffset));
    const unsafe = isDialogue ? blanks.slice(0, -1) : blanks;
    return unsafe.replaceAll(/[;\t\n]/g, "$&'") + (isDialogue ? '\n' : '');
  });
  return FORMULA.test(inner) ? `'${inner}` : inner;
}

/** Takes away what {@link guardCell} put. */
export function unguardCell(text: string): string {
  const inner = text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
  return mapBeforeSigns(inner, (blanks) => blanks.replaceAll(/([;\t\n])'/g, '$1'));
}

/** What programs read as the beginning of a formula (OWASP, "CSV Injection"), also behind spaces and apostrophes. */
const FORMULA = /^['\s]*[=+\-@|%\t\n＝＋－＠]/;

const SIGN = /[=+\-@|%＝＋－＠]/;

/** A line of a dialogue, as in «- Sí.», which no program takes for more than a word that it does not know. */
const DIALOGUE = /^- ?[\p{L}\p{N}¿¡«"“…][^|(;\t\n]*(?:\n|$)/u;

/**
 * Changes what stands before each sign of a formula from the last semicolon on: blanks, apostrophes, and ends of what other
 * programs take for cells. Each character is looked at once, however many blanks there are.
 */
function mapBeforeSigns(
  text: string,
  change: (blanks: string, signOffset: number) => string,
): string {
  if (!SIGN.test(text)) return text;
  return text.replaceAll(
    /([;'\s]+)([=+\-@|%＝＋－＠]?)/g,
    (match, blanks: string, sign: string, offset: number) => {
      if (sign === '') return match;
      const start = Math.max(blanks.lastIndexOf(';'), 0);
      const changed = change(blanks.slice(start), offset + blanks.length);
      return blanks.slice(0, start) + changed + sign;
    },
  );
}
