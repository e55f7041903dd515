import { printable, shellWord } from '@comunal/command';
import { pickMessage } from '@comunal/i18n/lite';
import type { ProblemCode } from '../model/problem-codes.ts';
import { maskProblem } from './mask-problem.ts';
import type { ProblemMessages, Problem } from '../model/problem.ts';

/** Options of {@link formatProblem}. */
export interface FormatOptions {
  /** Replaces names that may not be disclosed by «a closed entry» or «a file», for logs that others read. @defaultValue false */
  readonly maskClosed?: boolean;
  /** A prefix of the file, such as `content/`. @defaultValue nothing */
  readonly prefix?: string;
  /** A label before the message, such as `error`. @defaultValue nothing */
  readonly label?: string;
}

// Here and not in the message files, so that formatting a problem does not load those.

/** What stands in place of the name of a closed entry. */
export const closedEntry: ProblemMessages = {
  es: 'una entrada cerrada',
  en: 'a closed entry',
  pt: 'uma entrada fechada',
};

const someFile: ProblemMessages = { es: 'un archivo', en: 'a file', pt: 'um arquivo' };

/** Problems of a folder, which have no line and column. */
const ofFolders: ReadonlySet<Problem['code']> = new Set<ProblemCode>([
  'no-folder',
  'no-site',
  'unknown-folder',
  'private-not-ignored',
  'private-tracked',
  'sealed-not-read',
]);

/**
 * Formats a problem in one line, as a compiler would print it: `file:line:column: message`; a folder has no line and no
 * column.
 *
 * @param locale - A language that ships or that was registered; what a partial one lacks is taken from its fallback languages.
 * @param problem - One of `content.problems`.
 * @param options - What stands before the file and the message, and whether closed entries are named.
 * @example
 * ```ts
 * import { formatProblem, loadContent } from '@comunal/content';
 *
 * const { problems } = await loadContent('mistakes');
 * for (const problem of problems.filter(({ severity }) => severity === 'error'))
 *   console.log(formatProblem(problem, 'en', { prefix: 'mistakes/' }));
 * // → mistakes/events/taller-de-redes.yaml:3:1: There is no field “subtitel” here. Did you mean “subtitle”?
 * //   mistakes/site.yaml:5:15: There is no entry “organization/colectva”. Did you mean “colectiva”?
 * ```
 */
export function formatProblem(
  problem: Problem,
  locale: string,
  { maskClosed = false, prefix = '', label }: FormatOptions = {},
): string {
  const visible = maskClosed ? maskProblem(problem) : problem;
  const { code, file, line, column, closed, messages, suggestion } = visible;
  const nameless = closed ? closedEntry : someFile;
  const named = file === '.' ? prefix.replace(/\/$/, '') || '.' : prefix + file;
  const where = ofFolders.has(code) ? printable(named) : `${printable(named)}:${line}:${column}`;
  const location = file === '' ? pickMessage(nameless, locale).text : where;
  const advice = suggestion && withPrefix(pickMessage(suggestion, locale).text, visible, prefix);
  const { text } = pickMessage(messages, locale);
  const sentence = advice === undefined ? text : `${text} ${advice}`;
  return label === undefined ? `${location}: ${sentence}` : `${location}: ${label}: ${sentence}`;
}

/** Adds the prefix to the file in a suggested command of another package's check, so that the command can be run as it is. */
function withPrefix(advice: string, { code, file }: Problem, prefix: string): string {
  if (file === '' || !code.includes('/')) return advice;
  return advice.replaceAll(shellWord(file), () => shellWord(prefix + file));
}
