import { tokenize, TokenType } from '@csstools/css-tokenizer';
import type { OnOmission } from './omission.ts';
import { toDataAddress, type PageFiles } from './page-files.ts';

/** Functions of CSS whose strings are addresses. */
const LOADING = new Set(['url', 'src', 'image-set', '-webkit-image-set', 'cross-fade', 'image']);

/** What takes the place of something that is left out: an empty file, so that the rest of a list stays where it was. */
const EMPTY = 'data:,';

/** What style sheets are inlined with. */
export interface StyleContext {
  readonly files: PageFiles;
  readonly onOmission: OnOmission;
  /** The address that those in the style sheet are relative to. @defaultValue the page */
  readonly from?: URL | undefined;
  /** The style sheets that import this one. */
  readonly importedBy?: readonly string[];
}

/**
 * Puts what a style sheet, or the value of a property, loads into it, as `data:` addresses. Every other byte stays, but that no
 * typeface is left out for being slow.
 *
 * A style sheet that imports another one imports it from a `data:` address too, with its layer and its conditions as they are.
 */
export function inlineStyle(css: string, context: StyleContext): string {
  if (!/url|@|\\|src|image|cross/i.test(css)) return css;
  const functions: string[] = [];
  let rule = '';
  let name = '';
  let inlined = '';
  for (const token of tokenize({ css })) {
    const [type, text] = token;
    let replaced = text;
    if (type === TokenType.AtKeyword) rule = token[4].value.toLowerCase();
    else if (type === TokenType.Ident) {
      // A typeface that is in the file is worth the moment that it takes.
      if (name === 'font-display') replaced = 'block';
      name = token[4].value.toLowerCase();
    } else if (type === TokenType.Function) functions.push(token[4].value.toLowerCase());
    else if (type === TokenType.OpenParen) functions.push('');
    else if (type === TokenType.CloseParen) functions.pop();
    else if (type === TokenType.URL)
      replaced = replace(token[4].value, text, (address) => `url(${quote(address)})`);
    else if (type === TokenType.String) {
      const isImport = rule === 'import' && functions.length === 0;
      if (isImport || LOADING.has(functions.at(-1) ?? ''))
        replaced = replace(token[4].value, text, quote);
    }
    inlined += replaced;
    if (type === TokenType.Semicolon || type === TokenType.CloseCurly) name = '';
    const endsRule = type === TokenType.Semicolon || type === TokenType.OpenCurly;
    if (endsRule && functions.length === 0) rule = '';
  }
  return inlined;

  function replace(address: string, text: string, write: (address: string) => string): string {
    // A namespace is a name, which happens to look like an address.
    if (rule === 'namespace') return text;
    const content = rule === 'import' ? toImport(address, context) : toContent(address, context);
    return content === undefined ? text : write(content);
  }
}

function quote(address: string): string {
  return `"${address.replace(/["\\]/g, '\\$&')}"`;
}

function toContent(address: string, { files, from, onOmission }: StyleContext): string | undefined {
  const target = files.read(address, from);
  if (target.kind === 'inside') return undefined;
  if (target.kind === 'file') return toDataAddress(target);
  onOmission({ kind: target.kind, address });
  return EMPTY;
}

function toImport(address: string, context: StyleContext): string | undefined {
  const { files, from, onOmission, importedBy = [] } = context;
  const target = files.read(address, from);
  if (target.kind === 'inside') return undefined;
  if (target.kind !== 'file') {
    onOmission({ kind: target.kind, address });
    return EMPTY;
  }
  const { url, bytes } = target;
  // A browser skips a style sheet that imports itself, by whatever way.
  if (importedBy.includes(url.href)) return EMPTY;
  const css = inlineStyle(bytes.toString(), {
    ...context,
    from: url,
    importedBy: [...importedBy, url.href],
  });
  return `data:text/css;charset=utf-8;base64,${Buffer.from(css).toString('base64')}`;
}
