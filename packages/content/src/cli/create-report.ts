import type { Content } from '../model/content.ts';
import type { Severity } from '../model/problem-codes.ts';
import { maskProblem } from '../report/mask-problem.ts';
import type { Problem } from '../model/problem.ts';

/** What `comunal check --json` prints. A later version may add fields; it takes none away without another `version`. */
export interface CheckReport {
  readonly version: 1;
  /** The folder, as it was named. */
  readonly dir: string;
  readonly entries: number;
  readonly languages: readonly LanguageReport[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly problems: readonly Problem[];
}

/** How much there is in one language of the site. */
export interface LanguageReport {
  readonly language: string;
  /** Texts there are in this language. */
  readonly written: number;
  /** Texts there are in any language. */
  readonly wanted: number;
}

/** Sums up a content folder. With `maskClosed` nothing is named that is closed, or may be. */
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
