import {
  findDigitRuns,
  findWindows,
  type DigitRun,
  type DigitWindow,
} from './detectors/digit-runs.ts';
import type { WorkBudget } from './detectors/work-budget.ts';

/** A number of fewer digits may be a part of an account, which has so many or more. */
const SHORTEST_ACCOUNT = 15;

/**
 * The text with letters in the place of known numbers. Beside other digits a short one stays: those of an account that nobody
 * signed can be chosen so that a signed number stands among them.
 */
export function maskNumbers(
  text: string,
  numbers: ReadonlySet<string>,
  budget: WorkBudget,
): string {
  if (numbers.size === 0) return text;
  const lengths = [...new Set([...numbers].map(({ length }) => length))];
  const parts: string[] = [];
  let last = 0;
  for (const run of findDigitRuns(text))
    for (const { start, end } of maskedIn(run, numbers, lengths, budget)) {
      parts.push(text.slice(last, start), 'x'.repeat(end - start));
      last = end;
    }
  return parts.join('') + text.slice(last);
}

function maskedIn(
  run: DigitRun,
  numbers: ReadonlySet<string>,
  lengths: readonly number[],
  budget: WorkBudget,
): DigitWindow[] {
  const known: DigitWindow[] = [];
  const windows = lengths
    .flatMap((length) => [...findWindows(run, length, budget)])
    .filter(({ digits }) => numbers.has(digits))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const window of windows) if (window.start >= (known.at(-1)?.end ?? 0)) known.push(window);
  const all = digitsIn(run);
  const isAlone = all === digitsIn(known) || all < SHORTEST_ACCOUNT;
  return known.filter(({ digits }) => isAlone || digits.length >= SHORTEST_ACCOUNT);
}

function digitsIn(parts: readonly { readonly digits: string }[]): number {
  return parts.reduce((sum, { digits }) => sum + digits.length, 0);
}
