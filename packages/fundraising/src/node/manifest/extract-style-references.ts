import { tokenize, TokenType } from '@csstools/css-tokenizer';
import type { Reference, References } from './reference.ts';

/** CSS functions whose strings are URLs. */
const LOADING = new Set(['url', 'src', 'image-set', '-webkit-image-set', 'cross-fade', 'image']);

/** Extracts what a style sheet, or the value of a property, loads. */
export function extractStyleReferences(css: string): References {
  const loads: Reference[] = [];
  const fileNames: string[] = [];
  const functions: string[] = [];
  let rule = '';
  for (const token of tokenize({ css })) {
    if (token[0] === TokenType.AtKeyword) rule = token[4].value.toLowerCase();
    else if (token[0] === TokenType.Function) functions.push(token[4].value.toLowerCase());
    else if (token[0] === TokenType.OpenParen) functions.push('');
    else if (token[0] === TokenType.CloseParen) functions.pop();
    else if (token[0] === TokenType.URL) add(token[4].value);
    else if (token[0] === TokenType.String) {
      const isImport = rule === 'import' && functions.length === 0;
      if (isImport || LOADING.has(functions.at(-1) ?? '')) add(token[4].value);
      // A string in a custom property may be used as a URL.
      else fileNames.push(token[4].value);
    } else if (token[0] === TokenType.Semicolon || token[0] === TokenType.OpenCurly) {
      if (functions.length === 0) rule = '';
    }
  }
  return { loads, unlistable: [], fileNames };

  function add(url: string): void {
    // A namespace loads nothing, and neither does a fragment of the same page.
    if (rule === 'namespace' || url.startsWith('#') || url.trim() === '') return;
    loads.push({ url, as: rule === 'import' ? 'style' : 'file' });
  }
}
