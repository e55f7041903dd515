/**
 * Escapes what means something to BibTeX or TeX. Braces become commands: BibTeX counts a brace behind a backslash too, and one
 * that is not closed would swallow all entries after it. Line ends and control characters become spaces.
 */
export function escapeBibtex(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(/[\\{}%&$#_~^<>]/g, (character) => escapes[character] ?? character)
    .replaceAll(LIGATURE, '$&{}')
    .trim();
}

/** The first character of two that TeX would draw as one: two hyphens as a dash, a question mark and an accent as `¿`. */
const LIGATURE = /[-'`,?!](?=[-'`,])/g;

/** Escapes an address, which BibTeX styles and reference managers take as it is: only braces would do harm. */
export function escapeBibtexUrl(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};
