import type { ExchangeEntry, ExchangeProblem, ReadExchange } from './exchange.ts';

/** Languages of a PO file. */
export interface PoOptions {
  /** Of the translations: a BCP 47 tag. */
  readonly language: string;
}

/** Writes a gettext PO file, which Weblate and every tool of translators read. */
export function toPo(entries: readonly ExchangeEntry[], { language }: PoOptions): string {
  const header = [
    `Language: ${language.replaceAll('-', '_')}\n`,
    'MIME-Version: 1.0\n',
    'Content-Type: text/plain; charset=UTF-8\n',
    'Content-Transfer-Encoding: 8bit\n',
  ];
  const blocks = entries.map(({ key, source, target, note, isStale }) =>
    [
      ...(note ? note.split(/\r\n?|\n/).map((line) => `#. ${line}`) : []),
      ...(isStale ? ['#, fuzzy'] : []),
      `msgctxt ${quoted(key)}`,
      `msgid ${quoted(source)}`,
      `msgstr ${quoted(target)}`,
    ].join('\n'),
  );
  const head = ['msgid ""', 'msgstr ""', ...header.map((line) => `"${escaped(line)}"`)].join('\n');
  return `${[head, ...blocks].join('\n\n')}\n`;
}

/** Reads a PO file. What is obsolete (`#~`) is passed over; never throws. */
export function parsePo(text: string): ReadExchange {
  const entries: ExchangeEntry[] = [];
  const problems: ExchangeProblem[] = [];
  let language: string | undefined;
  let draft = newDraft();
  let field: keyof Fields | undefined;
  const finish = (): void => {
    const { key, source, target, notes, isFuzzy, has } = draft;
    if (has && source === '' && key === '') language ??= /^Language: *(\S+)/m.exec(target)?.[1];
    else if (has)
      entries.push({
        key,
        source,
        target,
        ...(notes.length > 0 && { note: notes.join('\n') }),
        ...(isFuzzy && { isStale: true }),
      });
    draft = newDraft();
    field = undefined;
  };
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '') {
      finish();
      continue;
    }
    if (line.startsWith('#')) {
      if (draft.has) finish();
      if (line.startsWith('#. ')) draft.notes.push(line.slice(3));
      else if (/^#,.*\bfuzzy\b/.test(line)) draft.isFuzzy = true;
      continue;
    }
    const open = line.indexOf('"');
    const word = open < 0 ? line : line.slice(0, open).trim();
    const isClosed = open >= 0 && line.endsWith('"') && line.length > open + 1;
    if (word !== '') {
      field = FIELDS.get(word);
      if (field === undefined && !/^msgid_plural$|^msgstr\[\d+\]$/.test(word)) {
        problems.push({ code: 'bad-line', line: at + 1, column: 1 });
        continue;
      }
      if ((field === 'key' || field === 'source') && draft.hasTarget) {
        const now = field;
        finish();
        field = now;
      }
      draft.has = true;
      if (field === 'target') draft.hasTarget = true;
    }
    if (!isClosed) problems.push({ code: 'not-closed', line: at + 1, column: open + 1 || 1 });
    if (field) draft[field] += unescaped(line.slice(open + 1, isClosed ? -1 : undefined));
  }
  finish();
  return {
    entries,
    problems,
    ...(language !== undefined && { language: language.replaceAll('_', '-') }),
  };
}

interface Fields {
  key: string;
  source: string;
  target: string;
}

interface Draft extends Fields {
  readonly notes: string[];
  isFuzzy: boolean;
  has: boolean;
  hasTarget: boolean;
}

const FIELDS: ReadonlyMap<string, keyof Fields> = new Map([
  ['msgctxt', 'key'],
  ['msgid', 'source'],
  ['msgstr', 'target'],
  ['msgstr[0]', 'target'],
] as const);

function newDraft(): Draft {
  return {
    key: '',
    source: '',
    target: '',
    notes: [],
    isFuzzy: false,
    has: false,
    hasTarget: false,
  };
}

function quoted(text: string): string {
  if (!text.includes('\n')) return `"${escaped(text)}"`;
  const lines = text.split(/(?<=\n)/);
  return ['""', ...lines.map((line) => `"${escaped(line)}"`)].join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
}

/** What gettext's own tools write for signs that steer a terminal. */
const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/g, (_, letter: string) => {
    return ESCAPES[letter] ?? letter;
  });
}
