import type { ExchangeProblem } from '../problem.ts';

/** One entry of a PO file, which was looked through. */
export interface PoEntry {
  /** Line of its first keyword in the file, counted from 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * Parts a PO file into its entries, since the library passes over most of what makes no sense: strings that are cut off,
 * lines without a keyword, entries without `msgid`, escapes that it does not know. An entry with a problem is left out.
 */
export function splitPo(text: string): { entries: PoEntry[]; problems: ExchangeProblem[] } {
  const entries: PoEntry[] = [];
  const problems: ExchangeProblem[] = [];
  let draft = newDraft();
  const finish = (): void => {
    const { line, fields, lines, problem } = draft;
    if (problem) problems.push(problem);
    else if (WHOLE_ENTRY.test(fields)) entries.push({ line, text: lines.join('\n') });
    else if (fields !== '') problems.push({ code: 'bad-line', line, column: 1 });
    draft = newDraft();
  };
  for (const [index, rawLine] of text.split('\n').entries()) {
    const line = rawLine.trim();
    if (line === '') continue;
    if (line.startsWith('#')) {
      if (draft.fields.includes('msgstr')) finish();
      if (!line.startsWith('#~')) draft.lines.push(line);
      else if (draft.fields === '') draft = newDraft(); // The comments were those of an obsolete entry.
      continue;
    }
    const keyword = FIELD_START.exec(line)?.[1];
    const begins = keyword === 'msgctxt' || (keyword === 'msgid' && draft.fields !== 'msgctxt ');
    if (begins && draft.fields !== '') finish();
    const isOutside = keyword === undefined && draft.fields === '';
    const isRepeated = keyword !== undefined && draft.fields.includes(`${keyword} `);
    const problem = findProblem(line, index + 1, isOutside || isRepeated);
    if (isOutside) {
      if (problem) problems.push(problem);
      continue;
    }
    if (problem) draft.problem ??= problem;
    draft.lines.push(line.replaceAll(ESCAPE, (escape) => CONTROLS[escape] ?? escape));
    draft.line ||= index + 1;
    if (keyword !== undefined) draft.fields += `${keyword} `;
  }
  finish();
  return { entries, problems };
}

interface Draft {
  line: number;
  /** Its keywords, each with a space behind it. */
  fields: string;
  lines: string[];
  problem?: ExchangeProblem;
}

function newDraft(): Draft {
  return { line: 0, fields: '', lines: [] };
}

function findProblem(
  line: string,
  lineNumber: number,
  isMisplaced: boolean,
): ExchangeProblem | undefined {
  const start = FIELD_START.exec(line)?.[0];
  if (start === undefined || isMisplaced) return { code: 'bad-line', line: lineNumber, column: 1 };
  const strings = line.slice(start.length - 1).replaceAll(ESCAPE, '');
  if (!STRINGS.test(strings)) {
    const isOpen = strings.split('"').length % 2 === 0;
    if (isOpen) return { code: 'not-closed', line: lineNumber, column: start.length };
    return { code: 'bad-line', line: lineNumber, column: 1 };
  }
  const unknown = [...line.matchAll(ESCAPE)].find(([, character = '']) => UNKNOWN.test(character));
  if (!unknown) return undefined;
  const values = { escape: unknown[0] };
  return { code: 'bad-escape', line: lineNumber, column: unknown.index + 1, values };
}

const WHOLE_ENTRY = /^(?:msgctxt )?msgid (?:msgid_plural )?(?:msgstr |(?:msgstr\[\d+\] )+)$/;
const FIELD_START = /^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)?\s*"/;
const STRINGS = /^(?:"[^"]*"\s*)+$/;
const ESCAPE = /\\(.)/gs;

/** What after a backslash means neither itself nor a control character: `\303` and `\x41` are bytes. */
const UNKNOWN = /[^\P{L}abfnrtv]|\p{N}/u;

/** What gettext's own tools write for control characters, and the library reads as letters. */
const CONTROLS: Readonly<Record<string, string>> = {
  [String.raw`\a`]: '\x07',
  [String.raw`\b`]: '\b',
  [String.raw`\f`]: '\f',
  [String.raw`\v`]: '\v',
};
