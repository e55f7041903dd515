import { tokenize, TokenType } from '@csstools/css-tokenizer';
import type { LoadKind, Reference } from './reference.ts';

/** CSS functions whose strings are addresses. */
const LOADING = new Set(['url', 'src', 'image-set', '-webkit-image-set', 'cross-fade', 'image']);

/**
 * Lists what a style sheet, or the value of a property, loads.
 *
 * @param css - The style sheet, of which any part may be broken.
 * @param firstLine - The line of the file that it begins on.
 */
export function listStyleReferences(css: string, firstLine = 1): Reference[] {
  if (!/url|@|\\|src|image|cross/i.test(css)) return [];
  const references: Reference[] = [];
  const functions: string[] = [];
  let rule = '';
  let inFontFace = false;
  let [line, counted] = [firstLine, 0];
  for (const token of tokenize({ css })) {
    const [type, , start] = token;
    if (type === TokenType.AtKeyword) {
      rule = token[4].value.toLowerCase();
      inFontFace = rule === 'font-face';
    } else if (type === TokenType.Function) functions.push(token[4].value.toLowerCase());
    else if (type === TokenType.OpenParen) functions.push('');
    else if (type === TokenType.CloseParen) functions.pop();
    else if (type === TokenType.CloseCurly) inFontFace = false;
    else if (type === TokenType.URL) add(token[4].value, start);
    else if (type === TokenType.String) {
      const isImport = rule === 'import' && functions.length === 0;
      if (isImport || LOADING.has(functions.at(-1) ?? '')) add(token[4].value, start);
    }
    const endsRule = type === TokenType.Semicolon || type === TokenType.OpenCurly;
    if (endsRule && functions.length === 0) rule = '';
  }
  return references;

  function add(url: string, start: number): void {
    // A namespace is a name and not an address, and a fragment is a part of the same page.
    if (rule === 'namespace' || url.startsWith('#')) return;
    for (; counted < start; counted += 1) if (css[counted] === '\n') line += 1;
    const kind: LoadKind = rule === 'import' ? 'style' : inFontFace ? 'font' : 'picture';
    references.push({ kind, url, line });
  }
}
