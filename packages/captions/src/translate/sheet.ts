import type { ExchangeEntry, ExchangeProblem, ReadExchange } from './exchange.ts';

/** What stands at the top of the two columns. */
export interface SheetOptions {
  /** Language of the source: a BCP 47 tag. */
  readonly source: string;
  /** Language of the translations. */
  readonly target: string;
}

/**
 * Writes a sheet of two columns, source and translation, as CSV that any table program opens. What a program would take for
 * a formula gets an apostrophe before it, which {@link parseSheet} takes away again: at the beginning of a cell, and inside
 * one where a program that parts columns by semicolons or tabs would begin another.
 */
export function toSheet(
  entries: readonly ExchangeEntry[],
  { source, target }: SheetOptions,
): string {
  const rows = [[source, target], ...entries.map((entry) => [entry.source, entry.target])];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** What was read of a sheet. */
export interface ReadSheet extends ReadExchange {
  /** Rows with a translation of what is not in the source; each is a problem, too. */
  readonly unmatched: readonly ExchangeEntry[];
}

/**
 * Reads such a sheet, parted by commas, semicolons or tabs, and finds the entries that its rows belong to by their source:
 * rows may be moved, and rows with the same source are taken in their order. Never throws.
 *
 * @param entries - What the sheet was made of.
 */
export function parseSheet(text: string, entries: readonly ExchangeEntry[]): ReadSheet {
  const body = text.replace(/^\uFEFF/, '');
  const { rows, problems } = rowsOf(body, delimiterOf(body));
  const waiting = new Map<string, number[]>();
  for (const [at, { source }] of entries.entries()) {
    const places = waiting.get(plain(source));
    if (places) places.push(at);
    else waiting.set(plain(source), [at]);
  }
  const next = new Map<string, number>();
  const targets = new Map<number, string>();
  const unmatched: ExchangeEntry[] = [];
  for (const { cells, line } of rows.slice(1)) {
    const [source = '', target] = cells.map(unguarded);
    if (cells.every((one) => one.trim() === '')) continue;
    if (target === undefined) problems.push({ code: 'missing-column', line, column: 1 });
    const places = waiting.get(plain(source));
    const turn = next.get(plain(source)) ?? 0;
    const place = places?.[turn];
    if (place === undefined) {
      if (target?.trim()) unmatched.push({ key: '', source, target });
      problems.push({ code: 'not-found', line, column: 1, values: { text: source.slice(0, 60) } });
      continue;
    }
    next.set(plain(source), turn + 1);
    targets.set(place, target ?? '');
  }
  const language = rows[0]?.cells[1]?.trim();
  return {
    entries: entries.map((entry, at) => {
      const target = targets.get(at);
      return target === undefined ? entry : { ...entry, target };
    }),
    unmatched,
    problems,
    ...(language && { language }),
  };
}

/** What programs read as the beginning of a formula (OWASP, «CSV Injection»), also behind spaces and apostrophes. */
const FORMULA = /^['\s]*[=+\-@|%\t\r\n＝＋－＠]/;

/** The same inside a cell, after what a program of another region takes for the end of a cell or of a row. */
const INNER_FORMULA = /([;\t\r\n])(?=['\s]*[=+\-@|%＝＋－＠])/g;
const GUARDED_INNER = /([;\t\r\n])'(?=['\s]*[=+\-@|%＝＋－＠])/g;

/** A line of a dialogue, as in «- Sí.», which no program takes for more than a word that it does not know. */
const DIALOGUE = /^- ?[\p{L}\p{N}¿¡«"“…][^|(;\t\r\n]*(?:[\r\n]|$)/u;

function cell(text: string): string {
  const inner = text.replaceAll(INNER_FORMULA, (separator: string, _, offset: number) => {
    const isLine = separator === '\n' || separator === '\r';
    return isLine && DIALOGUE.test(text.slice(offset + 1)) ? separator : `${separator}'`;
  });
  const guarded = FORMULA.test(inner) ? `'${inner}` : inner;
  return `"${guarded.replaceAll('"', '""')}"`;
}

function unguarded(text: string): string {
  const inner = text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
  return inner.replaceAll(GUARDED_INNER, '$1');
}

/** Programs change spaces and line ends of cells. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function delimiterOf(text: string): string {
  const head =
    text
      .slice(0, 1000)
      .split(/[\r\n]/)[0]
      ?.replaceAll(/"[^"]*"/g, '') ?? '';
  return head.includes('\t') ? '\t' : head.includes(';') ? ';' : ',';
}

interface Row {
  readonly cells: string[];
  readonly line: number;
}

function rowsOf(text: string, delimiter: string): { rows: Row[]; problems: ExchangeProblem[] } {
  const rows: Row[] = [];
  const problems: ExchangeProblem[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  while (at <= text.length) {
    let value: string;
    if (text[at] === '"') {
      const from = at + 1;
      let end = text.indexOf('"', from);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) {
        problems.push({ code: 'not-closed', line, column: 1 });
        end = text.length;
      }
      value = text.slice(from, end).replaceAll('""', '"').replaceAll(/\r\n?/g, '\n');
      line += value.split('\n').length - 1;
      at = end + 1;
    } else value = '';
    let end = at;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r')
      end++;
    cells.push(value + text.slice(at, end));
    at = end + 1;
    if (text[end] === delimiter) continue;
    if (text[end] === '\r' && text[at] === '\n') at++;
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line: rowLine });
    cells = [];
    line++;
    rowLine = line;
    if (end >= text.length) break;
  }
  return { rows, problems };
}
