import type { WorkBudget } from './work-budget.ts';
import { SEAM } from '../normalize-text.ts';

/** Consecutive digits. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** The text between the previous group and this one, or an empty string for a seam. */
  readonly gap: string;
}

/** Groups of digits that may be one number: between them are only spaces, punctuation and line ends. */
export type DigitRun = readonly DigitGroup[];

/** Neighbouring groups of a run. */
export interface DigitWindow {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Whether the window contains all groups of the run. */
  readonly isWhole: boolean;
  /** Whether the separators inside differ from those before and after the window, so that the groups belong together. */
  readonly isDelimited: boolean;
  /** Whether only seams separate the groups. */
  readonly isSolid: boolean;
  /** Whether the same separator is between all groups. */
  readonly hasUniformGaps: boolean;
  /** The lengths of the separated groups. */
  readonly sizes: readonly number[];
  readonly hasLineEnd: boolean;
  /** Whether the groups count up or down, as in the pagination of an archive. */
  readonly isSequence: boolean;
}

const GROUPS = /\d+/g;
const GAP = /^[^\p{L}\p{N}]{0,10}$/u;
/** Leader dots between columns. */
const LEADERS = /^ ?([.·_-])\1{2,60} ?$/;

/** Finds the runs of digits in a text, in groups with their separators. */
export function findDigitRuns(text: string): DigitRun[] {
  const runs: DigitGroup[][] = [];
  let end = -1;
  for (const match of text.matchAll(GROUPS)) {
    const [digits] = match;
    const between = end < 0 ? undefined : text.slice(end, match.index);
    const group = {
      digits,
      start: match.index,
      end: match.index + digits.length,
      gap: (between ?? '').replaceAll(SEAM, ''),
    };
    const isNext =
      between !== undefined &&
      ((between.length <= 24 && GAP.test(group.gap)) ||
        (between.length <= 80 && LEADERS.test(group.gap)));
    if (isNext) runs.at(-1)?.push(group);
    else runs.push([{ ...group, gap: '' }]);
    end = group.end;
  }
  return runs;
}

/** Finds every window with so many digits. */
export function* findWindows(
  run: DigitRun,
  length: number,
  budget: WorkBudget,
): Generator<DigitWindow> {
  for (let first = 0; first < run.length; first += 1) {
    let sum = 0;
    for (let last = first; last < run.length && sum < length; last += 1) {
      sum += run[last]?.digits.length ?? 0;
      budget.spend(sum === length ? 40 : 1);
      if (sum === length) yield createWindow(run, first, last);
    }
  }
}

/** Finds every part with so many digits of longer, unseparated digits, since a style may separate them. */
export function* findUnseparatedWindows(
  run: DigitRun,
  length: number,
  budget: WorkBudget,
): Generator<Pick<DigitGroup, 'digits' | 'start' | 'end'>> {
  for (const groups of solidGroups(run)) {
    const digits = groups.map((group) => group.digits).join('');
    if (digits.length <= length || isSequence(groups.map((group) => Number(group.digits))))
      continue;
    const offsets = groups.flatMap(({ digits: own, start }) =>
      Array.from(own, (_, index) => start + index),
    );
    for (let first = 0; first + length <= digits.length; first += 1) {
      budget.spend(10);
      const last = first + length;
      const [start = 0, end = 0] = [offsets[first], offsets[last - 1]];
      yield { digits: digits.slice(first, last), start, end: end + 1 };
    }
  }
}

function solidGroups(run: DigitRun): DigitGroup[][] {
  const solid: DigitGroup[][] = [];
  for (const group of run)
    if (group.gap === '' && solid.length > 0) solid.at(-1)?.push(group);
    else solid.push([group]);
  return solid;
}

/** Converts a whole run to one window. */
export function toWindow(run: DigitRun): DigitWindow {
  return createWindow(run, 0, run.length - 1);
}

function createWindow(run: DigitRun, first: number, last: number): DigitWindow {
  const groups = run.slice(first, last + 1);
  const gaps = groups.slice(1).map(({ gap }) => gap);
  const separators = gaps.filter((gap) => gap !== '');
  const sizes: number[] = [];
  groups.forEach(({ digits, gap }, index) => {
    if (index > 0 && gap === '') sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + digits.length;
    else sizes.push(digits.length);
  });
  // A number beside more digits with only a seam between them is not a whole number.
  const before = first === 0 || (run[first]?.gap ?? '') !== '';
  const after = last === run.length - 1 || (run[last + 1]?.gap ?? '') !== '';
  return {
    digits: groups.map(({ digits }) => digits).join(''),
    start: groups[0]?.start ?? 0,
    end: groups.at(-1)?.end ?? 0,
    isWhole: first === 0 && last === run.length - 1,
    isDelimited: ![first === 0 ? undefined : run[first]?.gap, run[last + 1]?.gap].some(
      (edge) => edge !== undefined && (edge === '' || separators.includes(edge)),
    ),
    isSolid: separators.length === 0 && before && after,
    hasUniformGaps: new Set(separators.map((gap) => gap.replaceAll(/[\n ]/g, ' '))).size <= 1,
    sizes,
    hasLineEnd: separators.some((gap) => gap.includes('\n')),
    isSequence: isSequence(groups.map(({ digits }) => Number(digits))),
  };
}

/** Whether values count up or down, also with gaps, since the current page has no link. */
function isSequence(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  const isUp = steps.every((step) => step > 0 && step <= 3);
  return values.length > 4 && (isUp || steps.every((step) => step < 0 && step >= -3));
}
