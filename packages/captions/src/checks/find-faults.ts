import type { CheckCode } from '../check/check-captions.ts';
import { checkCaptions } from '../check/check-captions.ts';
import { parseCaptions } from '../parse-captions.ts';
import type { CaptionProblem, ParseProblemCode } from '../problem.ts';

/** What a caption file beside an entry can have wrong. `not-shown`: it is SRT. `no-cues`: nothing in it can be shown. */
export type FaultCode = ParseProblemCode | 'not-shown' | 'no-cues' | ReadingCode;
type ReadingCode = Extract<CheckCode, 'no-text' | 'order' | 'overlap'>;

/** A fault, and whether a browser shows nothing of the file for it. */
export interface CaptionFault extends CaptionProblem<FaultCode> {
  readonly severity: 'error' | 'warning';
}

/** More than these in one file are echoes of the first, or for `comunal captions check` to list. */
const most = 20;

const readingCodes: ReadonlySet<CheckCode> = new Set<CheckCode>(['no-text', 'order', 'overlap']);

/** Finds what keeps a caption file from being shown as it should be. How well it reads is not looked at. */
export function findFaults(bytes: Uint8Array): CaptionFault[] {
  const document = parseCaptions(bytes);
  const faults: CaptionFault[] = document.problems.map((problem) => ({
    ...problem,
    severity: hidesAll(problem.code) ? 'error' : 'warning',
  }));
  const first = { line: 1, column: 1, severity: 'error' } as const;
  const hasReason = faults.some(({ severity }) => severity === 'error');
  if (document.format === 'srt' && document.cues.length > 0)
    faults.unshift({ code: 'not-shown', ...first });
  else if (document.cues.length === 0 && !hasReason) faults.unshift({ code: 'no-cues', ...first });
  for (const { code, line, column, values } of checkCaptions(document, 'es-419'))
    if (isReadingCode(code))
      faults.push({ code, line, column, severity: 'warning', ...(values ? { values } : {}) });
  return faults
    .toSorted((a, b) => Number(a.severity > b.severity) - Number(a.severity < b.severity))
    .slice(0, most);
}

/** A browser decodes UTF-8 alone, and shows nothing of what does not begin as WebVTT. */
function hidesAll(code: ParseProblemCode): boolean {
  return code === 'not-webvtt' || code === 'not-captions' || code === 'utf-16';
}

function isReadingCode(code: CheckCode): code is ReadingCode {
  return readingCodes.has(code);
}
