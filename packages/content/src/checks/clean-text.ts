/** A text as a browser shows it, and where its parts stand in the text as it is written. */
export interface CleanText {
  readonly text: string;
  readonly offsetOf: (at: number) => number;
}

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
export function cleanText(text: string): CleanText | undefined {
  if (!/[&[\\<]/.test(text)) return undefined;
  let clean = '';
  let last = 0;
  const starts: number[] = [];
  const sources: number[] = [];
  const keep = (part: string, source: number): void => {
    if (part === '') return;
    starts.push(clean.length);
    sources.push(source);
    clean += part;
  };
  for (const match of text.matchAll(marks)) {
    if (match.index < last) continue; // inside a comment
    const [mark, entity, escaped] = match;
    const end = mark === '<!--' ? text.indexOf('-->', match.index) : match.index + mark.length;
    if (end === -1) break; // a comment without an end hides all that follows
    keep(text.slice(last, match.index), last);
    keep(escaped ?? (entity === undefined ? '' : (decode(entity) ?? mark)), match.index);
    last = mark === '<!--' ? end + 3 : end;
  }
  if (last === 0) return undefined;
  keep(text.slice(last), last);
  return { text: clean, offsetOf: (at) => offsetOf(at, starts, sources) };
}

function offsetOf(at: number, starts: readonly number[], sources: readonly number[]): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return (sources[low] ?? 0) + at - (starts[low] ?? 0);
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
