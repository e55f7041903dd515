import { languages, printable } from './languages.ts';
import type { Messages, Problem } from './problem.ts';

/** The languages of problem messages. */
export type MessageLocale = keyof Messages;

/** A problem in one line, as a compiler would print it: `file:line:column: message`. */
export function formatProblem(
  problem: Problem,
  locale: MessageLocale,
  options: FormatOptions = {},
): string {
  const { file, line, column, closed, messages, suggestion } = problem;
  const isMasked = closed && options.maskClosed === true;
  const place = isMasked
    ? languages()[locale].t('problems:closedEntry')
    : `${printable(file)}:${line}:${column}`;
  const words = suggestion ? `${messages[locale]} ${suggestion[locale]}` : messages[locale];
  return `${place}: ${words}`;
}

/** Options of {@link formatProblem}. */
export interface FormatOptions {
  /** Puts «a closed entry» in place of the name of its file, for logs that others read. @defaultValue false */
  readonly maskClosed?: boolean;
}
