import { isPartialDate } from '@comunal/schemas';
import { fold } from './columns.ts';

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/**
 * Reads a day as `YYYY-MM-DD`: `2030-03-08`, `08/03/2030` with the day first, `8 de marzo de 2030`, `March 8, 2030`, with or
 * without the day of the week.
 */
export function readDate(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const iso = ISO.exec(text);
  if (iso) return toDate(iso[1], iso[2], iso[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return toDate(dayFirst[3], dayFirst[2], dayFirst[1]);
  return readDateInWords(text);
}

function readDateInWords(text: string): string | undefined {
  const words = fold(text).split(' ');
  const months = words.flatMap((word) => getMonths().get(word) ?? []);
  const numbers = words.flatMap((word) => /^(\d+)(?:st|nd|rd|th|o|º)?$/.exec(word)?.[1] ?? []);
  const years = numbers.filter((number) => number.length === 4);
  const days = numbers.filter((number) => number.length < 3);
  return months.length === 1 && years.length === 1 && days.length === 1 && numbers.length === 2
    ? toDate(years[0], String(months[0]), days[0])
    : undefined;
}

function toDate(year = '', month = '', day = ''): string | undefined {
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isPartialDate(date) ? date : undefined;
}

let monthsByName: ReadonlyMap<string, number> | undefined;

/** The names of months in three languages, long and short, which are collected when a table has the first one. */
function getMonths(): ReadonlyMap<string, number> {
  monthsByName ??= new Map(
    ['es', 'en', 'pt'].flatMap((locale) =>
      (['long', 'short'] as const).flatMap((style) => {
        const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, month): [string, number] => [
          fold(format.format(Date.UTC(2030, month, 15))),
          month + 1,
        ]);
      }),
    ),
  );
  return monthsByName;
}
