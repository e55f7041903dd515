import type { Content } from '../model/content.ts';
import type { Severity } from '../model/problem-codes.ts';
import { maskProblem } from '../report/mask-problem.ts';
import type { Problem } from '../model/problem.ts';

/** The output of `comunal check --json`. A later release may add fields; it removes none without raising `version`. */
export interface CheckReport {
  readonly version: 1;
  /** The folder, as it was passed to the command. */
  readonly dir: string;
  /** The number of entries that fit their schema. */
  readonly entries: number;
  /** How complete the content is, in each language of `site.yaml`. */
  readonly languages: readonly LanguageReport[];
  /** The number of problems of each severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Every problem by file and line; masked where `--mask-closed` is set or by itself in CI. */
  readonly problems: readonly Problem[];
}

/** How complete the content is in one language of the site. */
export interface LanguageReport {
  /** The tag of the language. */
  readonly language: string;
  /** The number of texts in this language. */
  readonly written: number;
  /** The number of texts in any language. */
  readonly wanted: number;
}

/** Creates the report on a content folder. With `maskClosed` it names nothing that is or may be closed. */
export function createReport(
  content: Content,
  problems: readonly Problem[],
  dir: string,
  maskClosed: boolean,
): CheckReport {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of problems) counts[severity]++;
  return {
    version: 1,
    dir,
    entries: content.entries.length,
    languages: content.languages.map((language) => ({ language, ...sumOf(content, language) })),
    counts,
    problems: maskClosed ? problems.map(maskProblem) : problems,
  };
}

function sumOf(content: Content, wanted: string): Omit<LanguageReport, 'language'> {
  const sum = { written: 0, wanted: 0 };
  for (const each of content.completeness) {
    if (each.language !== wanted) continue;
    sum.written += each.written;
    sum.wanted += each.wanted;
  }
  return sum;
}
