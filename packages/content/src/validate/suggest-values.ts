import { lastDay } from '@comunal/schemas';

/** Suggests a local time for `2021-08-05 10:00`, without the zone, which only the author knows. */
export function suggestTime(text: string): { nearest?: string } {
  const [, day, hour, minute] =
    /^(\d{4}-\d\d-\d\d)[T ]+([01]?\d|2[0-3]):([0-5]\d)\b/.exec(text) ?? [];
  return day ? { nearest: `{ local: ${day}T${hour?.padStart(2, '0')}:${minute}, zone: … }` } : {};
}

/**
 * Suggests a date for `2021-8-5`, `2021/08/05`, `5/8/2021` (day first, as in Latin America) and `5 de agosto de 2021`, also
 * with the dashes and quotes of a word processor.
 */
export function suggestDate(text: string): { nearest?: string } {
  const parts = withMonthNumber(text).split(/[-–—−/.\s]+/);
  const [year, month, day] = /^\d{4}$/.test(parts[0] ?? '') ? parts : parts.toReversed();
  if (!year || !/^\d{4}$/.test(year)) return {};
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  const isDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date);
  const nearestDate = isDate ? toLastOfMonth(date) : text;
  return nearestDate === text ? {} : { nearest: nearestDate };
}

/** Suggests the last day of the month for a local time on a day that is not in the calendar: `2021-02-30T18:00`. */
export function suggestLocal(text: string): { nearest?: string } {
  const [, day = '', rest = ''] = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:29|3[01]))(T.*)$/.exec(text) ?? [];
  const last = day && toLastOfMonth(day);
  return last === day ? {} : { nearest: last + rest };
}

/** Replaces a day that its month does not have by the last one of it: 28 February for the 30th. */
function toLastOfMonth(date: string): string {
  const isDay = date.length === 10;
  const last = isDay ? lastDay(date.slice(0, 7)) : date;
  return isDay && date > last ? last : date;
}

/** The first letters of each month in Spanish, English and Portuguese. */
const months = [
  'ene|jan',
  'feb|fev',
  'mar',
  'abr|apr',
  'may|mai',
  'jun',
  'jul',
  'ago|aug',
  'sep|set',
  'oct|out',
  'nov',
  'dic|dec|dez',
].map((starts) => new RegExp(`^(?:${starts})\\p{L}*$`, 'iu'));

/** Converts `5 de agosto de 2021` and `August 5th, 2021` to `5 8 2021`, without quotes. */
function withMonthNumber(text: string): string {
  const plain = text.replaceAll(/["'“”„«»‘’]/g, '').trim();
  const words = plain.split(/[\s,]+/).filter((word) => !/^(?:de|del|of)$/i.test(word));
  const [first = '', second = '', third] = words;
  const monthOf = (word: string): number => months.findIndex((month) => month.test(word)) + 1;
  const day = (word: string): string => word.replace(/^(\d{1,2})(?:º|\.º|st|nd|rd|th)$/i, '$1');
  if (words.length === 2 && monthOf(first) > 0) return `${monthOf(first)} ${second}`;
  if (words.length !== 3 || third === undefined) return plain;
  if (monthOf(second) > 0) return `${day(first)} ${monthOf(second)} ${third}`;
  return monthOf(first) > 0 ? `${day(second)} ${monthOf(first)} ${third}` : plain;
}
