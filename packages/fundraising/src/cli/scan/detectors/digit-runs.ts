import type { WorkBudget } from './work-budget.ts';
import { SEAM } from '../page/normalize-text.ts';

/** Digits that nothing parts, or only the beginning or end of an inline element. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the group before: empty for a seam. */
  readonly gap: string;
}

/** Groups that may be one number: between them stand blanks, signs and ends of lines, and no letter. */
export type DigitRun = readonly DigitGroup[];

/** Some neighbouring groups of a run. */
export interface DigitWindow {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Whether the run has no more groups than these. */
  readonly isWhole: boolean;
  /** Whether what parts the groups is other than what stands before and behind them: they belong together. */
  readonly isDelimited: boolean;
  /** Whether nothing but seams parts the groups. */
  readonly isSolid: boolean;
  /** Whether the same sign parts all of them. */
  readonly hasUniformGaps: boolean;
  /** How long the groups are that something parts. */
  readonly sizes: readonly number[];
  readonly hasLineEnd: boolean;
  /** Whether the groups count up or down, as the pages of an archive do. */
  readonly isSequence: boolean;
}

const GROUPS = /\d+/g;
const GAP = /^[^\p{L}\p{N}]{0,10}$/u;
/** A row of dots that leads the eye on. */
const LEADERS = /^ ?([.·_-])\1{2,60} ?$/;

/** The numbers of a text, in groups, with what parts them. */
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

/** Every choice of neighbouring groups that has so many digits together. */
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

/** Every piece of so many digits inside digits that nothing seen parts, where these are more: a style may part them. */
export function* findUnseparatedWindows(
  run: DigitRun,
  length: number,
  budget: WorkBudget,
): Generator<Pick<DigitGroup, 'digits' | 'start' | 'end'>> {
  for (const groups of solidGroups(run)) {
    const digits = groups.map((group) => group.digits).join('');
    if (digits.length <= length || isSequence(groups.map((group) => Number(group.digits))))
      continue;
    const places = groups.flatMap(({ digits: own, start }) =>
      Array.from(own, (_, index) => start + index),
    );
    for (let first = 0; first + length <= digits.length; first += 1) {
      budget.spend(10);
      const last = first + length;
      const [start = 0, end = 0] = [places[first], places[last - 1]];
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

/** A whole run as one window. */
export function toWindow(run: DigitRun): DigitWindow {
  return createWindow(run, 0, run.length - 1);
}

function createWindow(run: DigitRun, first: number, last: number): DigitWindow {
  const groups = run.slice(first, last + 1);
  const gaps = groups.slice(1).map(({ gap }) => gap);
  const parting = gaps.filter((gap) => gap !== '');
  const sizes: number[] = [];
  groups.forEach(({ digits, gap }, index) => {
    if (index > 0 && gap === '') sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + digits.length;
    else sizes.push(digits.length);
  });
  // A number that a seam parts from more digits is whole only where something is seen between.
  const before = first === 0 || (run[first]?.gap ?? '') !== '';
  const after = last === run.length - 1 || (run[last + 1]?.gap ?? '') !== '';
  return {
    digits: groups.map(({ digits }) => digits).join(''),
    start: groups[0]?.start ?? 0,
    end: groups.at(-1)?.end ?? 0,
    isWhole: first === 0 && last === run.length - 1,
    isDelimited: ![first === 0 ? undefined : run[first]?.gap, run[last + 1]?.gap].some(
      (edge) => edge !== undefined && (edge === '' || parting.includes(edge)),
    ),
    isSolid: parting.length === 0 && before && after,
    hasUniformGaps: new Set(parting.map((gap) => gap.replaceAll(/[\n ]/g, ' '))).size <= 1,
    sizes,
    hasLineEnd: parting.some((gap) => gap.includes('\n')),
    isSequence: isSequence(groups.map(({ digits }) => Number(digits))),
  };
}

/** Also where some are missing, as the page that one is on has no link. */
function isSequence(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  const isUp = steps.every((step) => step > 0 && step <= 3);
  return values.length > 4 && (isUp || steps.every((step) => step < 0 && step >= -3));
}
