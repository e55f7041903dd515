import { tokenize, TokenType } from '@csstools/css-tokenizer';
import { applyEdits, type TextEdit } from '../pages/text-edits.ts';

/** CSS functions whose strings are addresses. */
const LOADING = new Set(['url', 'src', 'image-set', '-webkit-image-set', 'cross-fade', 'image']);

/** An address in a style sheet. */
export interface StyleReference {
  readonly url: string;
  readonly isImport: boolean;
}

/**
 * Rewrites the addresses in a style sheet, or in the value of a property. All else stays byte for byte.
 *
 * @param css - Any part may be broken.
 * @param rewrite - Returns the new address; `undefined` leaves it as it is.
 */
export function rewriteStyle(
  css: string,
  rewrite: (reference: StyleReference) => string | undefined,
): string {
  if (!/url|@|\\|src|image|cross/i.test(css)) return css;
  const edits: TextEdit[] = [];
  const functions: string[] = [];
  let rule = '';
  for (const token of tokenize({ css })) {
    const [type, , start, end] = token;
    if (type === TokenType.AtKeyword) rule = token[4].value.toLowerCase();
    else if (type === TokenType.Function) functions.push(token[4].value.toLowerCase());
    else if (type === TokenType.OpenParen) functions.push('');
    else if (type === TokenType.CloseParen) functions.pop();
    else if (type === TokenType.URL) add(token[4].value, start, end, (text) => `url(${text})`);
    else if (type === TokenType.String) {
      const isImport = rule === 'import' && functions.length === 0;
      if (isImport || LOADING.has(functions.at(-1) ?? ''))
        add(token[4].value, start, end, (text) => text);
    }
    const endsRule = type === TokenType.Semicolon || type === TokenType.OpenCurly;
    if (endsRule && functions.length === 0) rule = '';
  }
  return applyEdits(css, edits);

  function add(url: string, start: number, end: number, wrap: (text: string) => string): void {
    // A namespace is a name and not an address, and a fragment is a part of the same document.
    if (rule === 'namespace' || url.startsWith('#')) return;
    const written = rewrite({ url, isImport: rule === 'import' });
    if (written !== undefined) edits.push({ start, end: end + 1, text: wrap(quote(written)) });
  }
}

/** Lists the addresses in a style sheet. */
export function listStyleReferences(css: string): StyleReference[] {
  const references: StyleReference[] = [];
  rewriteStyle(css, (reference) => void references.push(reference));
  return references;
}

/** A string of CSS; `<` is escaped, so that it ends no `<style>` either. */
function quote(text: string): string {
  const escaped = text.replaceAll(/["\\\n\r\f<]/g, (c) => `\\${c.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}
