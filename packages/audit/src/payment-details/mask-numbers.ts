import {
  findDigitRuns,
  findWindows,
  type DigitRun,
  type DigitWindow,
} from './detectors/digit-runs.ts';
import type { WorkBudget } from './detectors/work-budget.ts';

/** A number with fewer digits may be a part of an account number, which has at least this many. */
const SHORTEST_ACCOUNT = 15;

/**
 * Masks known numbers with letters. A short number beside other digits is not masked: an undeclared account number can contain a
 * declared number.
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
    for (const { start, end } of findMasked(run, numbers, lengths, budget)) {
      parts.push(text.slice(last, start), 'x'.repeat(end - start));
      last = end;
    }
  return parts.join('') + text.slice(last);
}

function findMasked(
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
  const all = countDigits(run);
  const isAlone = all === countDigits(known) || all < SHORTEST_ACCOUNT;
  return known.filter(({ digits }) => isAlone || digits.length >= SHORTEST_ACCOUNT);
}

function countDigits(parts: readonly { readonly digits: string }[]): number {
  return parts.reduce((sum, { digits }) => sum + digits.length, 0);
}
