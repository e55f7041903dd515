import { TextMapper, type MappedText } from './mapped-text.ts';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  quot: '"',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  hyphen: '-',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  szlig: 'ß',
  iexcl: '¡',
  iquest: '¿',
  commat: '@',
  period: '.',
  colon: ':',
  sol: '/',
  lowbar: '_',
};

const accents: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
};

/** Markdown and HTML that is not shown: comments, tags, entities, escapes, and what is around the text of a link. Each form ends soon, so that no text takes long. */
const marks =
  /<!--|<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,200})?>|&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|\\([!-/:-@[-`{-~\n])|\]\([^()\n]{0,2048}\)|\]\[[^[\]\n]{0,200}\]|!?\[|\]/gi;

/** Takes away what is not shown of Markdown; nothing when there is nothing to take away. */
export function cleanText(text: string): MappedText | undefined {
  if (!/[&[\\<]/.test(text)) return undefined;
  const clean = new TextMapper();
  let last = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index < last) continue; // inside a comment
    const [mark, entity, escaped] = match;
    const end = mark === '<!--' ? text.indexOf('-->', match.index) : match.index + mark.length;
    if (end === -1) break; // a comment without an end hides all that follows
    clean.add(text.slice(last, match.index), last);
    clean.add(escaped ?? (entity === undefined ? '' : (decode(entity) ?? mark)), match.index);
    last = mark === '<!--' ? end + 3 : end;
  }
  if (last === 0) return undefined;
  clean.add(text.slice(last), last);
  return clean;
}

/** What an address may be written with instead of its own characters. */
const encodings = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|\\([!-/:-@[-`{-~])|((?:%[\da-f]{2})+)/gi;

/** A text as a browser asks for the addresses in it: with what stands for other characters decoded, and nothing taken away. */
export function decodedText(text: string): MappedText | undefined {
  if (!/[&\\%]/.test(text)) return undefined;
  const decoded = new TextMapper();
  let last = 0;
  for (const match of text.matchAll(encodings)) {
    const [mark, entity, escaped, percent] = match;
    decoded.add(text.slice(last, match.index), last);
    const part = escaped ?? (entity === undefined ? decodePercent(percent) : decode(entity));
    decoded.add(part ?? mark, match.index);
    last = match.index + mark.length;
  }
  if (last === 0) return undefined;
  decoded.add(text.slice(last), last);
  return decoded;
}

function decodePercent(bytes = ''): string | undefined {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return undefined; // not UTF-8
  }
}

function decode(entity: string): string | undefined {
  if (entity.startsWith('#')) {
    const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : undefined;
  }
  if (Object.hasOwn(named, entity)) return named[entity];
  const letter = entity.slice(0, 1);
  const name = entity.slice(1);
  return Object.hasOwn(accents, name) ? (letter + accents[name]).normalize('NFC') : undefined;
}
