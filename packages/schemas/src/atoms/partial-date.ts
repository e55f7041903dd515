import * as z from 'zod/mini';

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A date as exact as it is known: `2021`, `2021-08` or `2021-08-05` (the plain dates of EDTF level 0). */
export const partialDateSchema = z.string().check(
  z.refine(isPartialDate, 'not a date'),
  z.meta({
    title: 'Date',
    description: 'A year, a month or a day: 2021, 2021-08 or 2021-08-05.',
    // As far as a pattern can say it: that a month has 31 days, it cannot.
    pattern: String.raw`^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$`,
    examples: ['2021', '2021-08', '2021-08-05'],
  }),
);
/** `2021`, `2021-08` or `2021-08-05`. */
export type PartialDate = z.output<typeof partialDateSchema>;

/**
 * Whether a text is a partial date that is in the calendar: 30 February is not.
 *
 * @param text - Anything that an author may have written.
 * @example
 * ```ts
 * import { isPartialDate } from '@comunal/schemas';
 *
 * console.log(isPartialDate('2021-08'), isPartialDate('2021-02-30')); // → true false
 * ```
 */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL_DATE.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const monthNumber = Number(month);
  return (
    monthNumber >= 1 &&
    monthNumber <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysInMonth(Number(year), monthNumber)
  );
}

/** @throws RangeError for what is not a day: a consent that ends within a year or a month would count as in force. */
export function checkDay(name: string, day: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isPartialDate(day))
    throw new RangeError(`${name} has to be a day like 2026-02-01, not ${JSON.stringify(day)}`);
}

/**
 * The first day a partial date may mean, as `YYYY-MM-DD`.
 *
 * @param date - A date that {@link isPartialDate} accepts.
 * @example
 * ```ts
 * import { firstDay } from '@comunal/schemas';
 *
 * console.log(firstDay('2021-08')); // → 2021-08-01
 * ```
 */
export function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10);
}

/**
 * The last day a partial date may mean, as `YYYY-MM-DD`.
 *
 * @param date - A date that {@link isPartialDate} accepts.
 * @example
 * ```ts
 * import { lastDay } from '@comunal/schemas';
 *
 * console.log(lastDay('2024-02')); // → 2024-02-29
 * ```
 */
export function lastDay(date: PartialDate): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? daysInMonth(Number(year), Number(month))}`;
}

function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
