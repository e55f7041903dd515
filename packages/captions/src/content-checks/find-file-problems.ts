import type { CheckCode } from '../check/check-captions.ts';
import { checkCaptions } from '../check/check-captions.ts';
import { parseCaptions } from '../parse-captions.ts';
import type { CaptionProblem, ParseProblemCode } from '../caption-problem.ts';

/** A problem of the caption file of an entry. `not-shown`: the file is SRT. `no-cues`: no cue in it can be shown. */
export type FileProblemCode = ParseProblemCode | 'not-shown' | 'no-cues' | ReadingCode;
type ReadingCode = Extract<CheckCode, 'no-text' | 'order' | 'overlap'>;

/** A problem and its severity: an error keeps a browser from showing anything of the file. */
export interface FileProblem extends CaptionProblem<FileProblemCode> {
  /** An error keeps a browser from showing anything of the file. */
  readonly severity: 'error' | 'warning';
}

/** Further problems of one file are consequences of the first ones; `comunal captions check` lists them all. */
const maxProblems = 20;

const readingCodes: ReadonlySet<CheckCode> = new Set<CheckCode>(['no-text', 'order', 'overlap']);

/**
 * Finds the problems that keep a browser from showing a caption file as intended. It does not check readability.
 *
 * @param bytes - Those of the file.
 * @returns At most 20 problems, errors first.
 * @example
 * ```ts
 * import { findFileProblems } from '@comunal/captions';
 *
 * const bytes = new TextEncoder().encode('1\n00:00:01,000 --> 00:00:03,000\nHola.\n');
 * console.log(findFileProblems(bytes)[0]?.code); // → not-shown
 * ```
 */
export function findFileProblems(bytes: Uint8Array): FileProblem[] {
  const document = parseCaptions(bytes);
  const problems: FileProblem[] = document.problems.map((problem) => ({
    ...problem,
    severity: hidesAll(problem.code) ? 'error' : 'warning',
  }));
  const first = { line: 1, column: 1, severity: 'error' } as const;
  const hasReason = problems.some(({ severity }) => severity === 'error');
  if (document.format === 'srt' && document.cues.length > 0)
    problems.unshift({ code: 'not-shown', ...first });
  else if (document.cues.length === 0 && !hasReason)
    problems.unshift({ code: 'no-cues', ...first });
  for (const { code, line, column, values } of checkCaptions(document, 'es-419'))
    if (isReadingCode(code))
      problems.push({ code, line, column, severity: 'warning', ...(values ? { values } : {}) });
  return problems
    .toSorted((a, b) => Number(a.severity > b.severity) - Number(a.severity < b.severity))
    .slice(0, maxProblems);
}

/** A browser only decodes UTF-8, and shows nothing of a file without the WebVTT signature. */
function hidesAll(code: ParseProblemCode): boolean {
  return code === 'not-webvtt' || code === 'not-captions' || code === 'utf-16';
}

function isReadingCode(code: CheckCode): code is ReadingCode {
  return readingCodes.has(code);
}
