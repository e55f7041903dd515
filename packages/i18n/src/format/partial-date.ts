/** How much of a date is known. */
export type DatePrecision = 'year' | 'month' | 'day';

/** A date read from `2021`, `2021-08` or `2021-08-05`. */
export interface PartialDateParts {
  readonly precision: DatePrecision;
  /** Its first moment in UTC. Only ever written in UTC, so that no time zone moves it to the day before. */
  readonly epochMs: number;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads a date of which the day, or the day and the month, may not be known.
 *
 * @throws RangeError that names `text` when it is not such a date, or not one of the calendar (`2021-02-30`).
 */
export function parsePartialDate(text: string): PartialDateParts {
  const match = DATE.exec(text);
  if (!match) throw new RangeError(`"${text}" is not a date: write 2021, 2021-08 or 2021-08-05.`);
  const [, year, month, day] = match;
  const epochMs = utcMs(Number(year), Number(month ?? 1), Number(day ?? 1));
  if (epochMs === undefined) throw new RangeError(`"${text}" is not in the calendar.`);
  return { precision: day ? 'day' : month ? 'month' : 'year', epochMs };
}

/** @returns `undefined` when the calendar has no such day. */
export function utcMs(year: number, month: number, day: number): number | undefined {
  // Not Date.UTC: that takes the years 0 to 99 for those of the last century.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() : undefined;
}
