import { po, type GetTextComment } from 'gettext-parser';
import { decodeText } from '../decode-text.ts';
import type { ExchangeProblem } from '../problem.ts';
import type { TranslationUnit } from '../translation-unit.ts';
import { readLabels } from './labelled-comment.ts';
import { splitPo } from './split-po.ts';

/** What was read of a PO file. */
export interface ParsedPo {
  /** In the order of the file. */
  readonly units: readonly TranslationUnit[];
  /** Language of the translations as a BCP 47 tag, where the file says it. */
  readonly language?: string;
  /** Whom to thank for the translations: the header `X-Credit`. `Last-Translator`, an address, is not read. */
  readonly credit?: string;
  /** In the order of their lines. */
  readonly problems: readonly ExchangeProblem[];
}

/**
 * Reads a PO file. Obsolete entries (`#~`) are left out; of plural forms the first is taken, and of two entries for the same
 * text. Never throws.
 *
 * @param input - The text or the bytes of the file.
 * @example
 * ```ts
 * import { parsePo } from '@comunal/exchange';
 *
 * const po = 'msgctxt "menu.people"\nmsgid "Gente"\nmsgstr "Quem somos"\n';
 * console.log(parsePo(po).units); // → [ { id: 'menu.people', source: 'Gente', target: 'Quem somos' } ]
 * console.log(parsePo('msgid "Gente').problems[0]?.code); // → not-closed
 * ```
 */
export function parsePo(input: string | Uint8Array): ParsedPo {
  const decoded = decodeText(input);
  const split = splitPo(decoded.text);
  const problems = [...decoded.problems, ...split.problems];
  const units: TranslationUnit[] = [];
  const lines = new Map<string, number>();
  let language: string | undefined;
  let credit: string | undefined;
  // One entry at a time: of a whole file the library tells no lines, sorts ids that are numbers, and keeps the last of two.
  for (const { text, line } of split.entries) {
    const { headers, translations } = po.parse(text);
    const [entry] = Object.values(translations).flatMap((bySource) => Object.values(bySource));
    if (!entry) continue;
    const { msgctxt: id = '', msgid: source, msgstr, comments = {} } = entry;
    const identity = JSON.stringify([id, source]);
    const first = lines.get(identity);
    lines.set(identity, first ?? line);
    if (first !== undefined)
      problems.push({ code: 'duplicate', line, column: 1, values: { first } });
    else if (id === '' && source === '') {
      language = headers['Language']?.replaceAll('_', '-');
      credit = headers['X-Credit']?.trim();
    } else units.push({ id, source, target: msgstr[0] ?? '', ...readComments(comments) });
  }
  problems.sort((a, b) => a.line - b.line);
  return { units, problems, ...(language && { language }), ...(credit && { credit }) };
}

function readComments(comments: GetTextComment): Omit<TranslationUnit, 'id' | 'source' | 'target'> {
  const { flag = '', reference = '', previous } = comments;
  const extracted = readLabels(comments.extracted, ['context', 'max-length']);
  // Some tools write "#" where others leave a line blank.
  const translator = readLabels(comments.translator?.trim(), ['credit']);
  const { context, 'max-length': limit } = extracted.labels;
  const maxLength = Number(/\bmax-length:(\d+)/.exec(flag)?.[1] ?? limit);
  const previousSource = previous === undefined ? undefined : readPrevious(previous);
  const base = /(?:^|\s)base=([\w-]+)/.exec(reference)?.[1];
  return {
    ...(context && { context }),
    ...(extracted.text && { note: extracted.text }),
    ...(maxLength > 0 && { maxLength }),
    ...(previousSource !== undefined && { previousSource }),
    ...(/\bfuzzy\b/.test(flag) && { needsReview: true }),
    ...(translator.text && { comment: translator.text }),
    ...(translator.labels.credit && { credit: translator.labels.credit }),
    ...(base !== undefined && { base }),
  };
}

/** The former source. One that is damaged is left out: no translation is lost with it. */
function readPrevious(previous: string): string | undefined {
  const [entry] = splitPo(`${previous}\nmsgstr ""`).entries;
  const bySource = entry ? Object.values(po.parse(entry.text).translations)[0] : undefined;
  return Object.values(bySource ?? {})[0]?.msgid;
}
