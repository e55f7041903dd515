import { isPartialDate } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import { ImportProblemCode, type ReportProblem } from '../import-problem.ts';
import { fold } from './columns.ts';
import { getMonth, getWeekday } from './date-names.ts';

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const FIRST_WORD = /^(\p{L}[\p{L}\p{M}]{1,20}|[2-6]ª)(?:[\s-]feira)?[.,\s]+(?=\S)/u;

/** A day, and the day of the week that is written with it. */
interface WrittenDate {
  readonly date: string;
  readonly weekday?: number | undefined;
}

/**
 * Reads a day as `YYYY-MM-DD`: `2030-03-08`, `08/03/2030` with the day first, `8 de marzo de 2030`, `March 8, 2030`, with or
 * without the day of the week. One that does not fit the date is reported.
 *
 * @param field - The name of the column, for the report.
 */
export function readDate(text: string, field: string, report: ReportProblem): string | undefined {
  const { date, weekday } = parseDate(text) ?? {};
  if (date === undefined) report(ImportProblemCode.BadDate, { field, value: text });
  else if (weekday !== undefined && weekday !== Temporal.PlainDate.from(date).dayOfWeek)
    report(ImportProblemCode.WrongWeekday, { value: date });
  return date;
}

function parseDate(text: string): WrittenDate | undefined {
  if (text.length > 60) return undefined;
  // The first word decides on «mar», which is Tuesday and March: mar 9 abr 2030, mar 9, 2030.
  const composed = text.normalize('NFC');
  const [match = '', word = ''] = FIRST_WORD.exec(composed) ?? [];
  const weekday = getWeekday(fold(word));
  const rest = weekday === undefined ? undefined : parseDay(composed.slice(match.length));
  return rest === undefined ? parseDay(text) : { ...rest, weekday };
}

function parseDay(text: string): WrittenDate | undefined {
  const iso = ISO.exec(text);
  if (iso) return toDate(iso[1], iso[2], iso[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return toDate(dayFirst[3], dayFirst[2], dayFirst[1]);
  return parseWords(text);
}

function parseWords(text: string): WrittenDate | undefined {
  const words = fold(text).split(' ');
  const months = words.flatMap((word) => getMonth(word) ?? []);
  const numbers = words.flatMap((word) => /^(\d+)(?:st|nd|rd|th|o|º)?$/.exec(word)?.[1] ?? []);
  const years = numbers.filter((number) => number.length === 4);
  const days = numbers.filter((number) => number.length < 3);
  if (months.length !== 1 || years.length !== 1 || days.length !== 1 || numbers.length !== 2)
    return undefined;
  const weekday = words.find((word) => getMonth(word) === undefined && getWeekday(word));
  const date = toDate(years[0], String(months[0]), days[0]);
  return date && { ...date, weekday: weekday === undefined ? undefined : getWeekday(weekday) };
}

function toDate(year = '', month = '', day = ''): WrittenDate | undefined {
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isPartialDate(date) ? { date } : undefined;
}
