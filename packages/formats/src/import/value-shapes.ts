import { fold } from './programme/columns.ts';
import { getMonth, getWeekday } from './programme/date-names.ts';

type Values = Readonly<Record<string, string | number>>;

/**
 * Leaves out the values that do not look like what belongs into their place. In a table whose columns are shifted, the place of
 * a date may hold the name of somebody, which belongs into no message.
 */
export function keepShapedValues(code: string, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string | number][] => {
      if (typeof value === 'number') return [[name, value]];
      const hasShape = name === 'field' ? undefined : shapes.get(code);
      return hasShape && !hasShape(value) ? [] : [[name, redact(value)]];
    }),
  );
}

/** What remains is a name of a column that is known, or of a property. What is longer may be anything. */
function redact(value: string): string {
  if (/@|\/\//.test(value)) return '…';
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}

/** What belongs into the place that a problem is about, by the code of the problem. */
const shapes = new Map([
  ['bad-date', isDateShaped],
  ['bad-start', isDateShaped],
  ['bad-time', isTimeShaped],
  ['unknown-zone', isZoneShaped],
]);

const dateWord =
  /^(?:\d{1,4}(?:st|nd|rd|th|o|º)?|\d{1,2}t\d{1,2}|\d{1,2}z|de|del|do|of|the|el|t|z|feira)$/;

/** What may follow a day: `T17:00:00-06:00`, ` 17:00`. */
const CLOCK = /[T\s]\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?(?!\p{N})/giu;

/** Digits, and the words that people write dates with. */
function isDateShaped(value: string): boolean {
  if (value.length > 40 || /[^\p{L}\p{M}\p{N}\s:.,;/()'’ªº–-]/u.test(value)) return false;
  const words = fold(value).split(' ');
  const isWordy = words.some((word) => getMonth(word) !== undefined);
  return (
    (isWordy || !/^\d+(?:\s+\d+)+$/.test(value.trim())) &&
    hasDigitsOfDate(value, isWordy) &&
    words.every(
      (word) =>
        dateWord.test(word) || getMonth(word) !== undefined || getWeekday(word) !== undefined,
    )
  );
}

/**
 * Whether the digits beside those of a clock are a year of four digits, and beside it or alone two numbers that a month may have,
 * or three short ones: anything else may be a telephone number.
 */
function hasDigitsOfDate(value: string, hasMonth: boolean): boolean {
  const date = value.replaceAll(CLOCK, ' ');
  if (/^\s*\d{4}-\d{2}-\d{2}\s*$/.test(date)) return true;
  const groups = date.match(/\d+/g) ?? [];
  const years = groups.filter((digits) => digits.length > 2);
  const days = groups.filter((digits) => digits.length < 3);
  const isLong = hasMonth || years.length > 0;
  return (
    groups.length > 0 &&
    !/\(\s*\d/.test(date) &&
    years.length <= 1 &&
    years.every((digits) => digits.length === 4) &&
    days.length <= (isLong ? 2 : 3) &&
    (!isLong || days.every((digits) => Number(digits) <= 31))
  );
}

const timeWord =
  /^(?:\d{1,4}|\d{1,2}h\d{2}|\d{1,4}(?:h|hs|hrs|m|min|am|pm)|h|hs|hrs|horas?|hours?|m|mins?|minutos|minutes|a|las|as|at|am|pm|p)$/;

function isTimeShaped(value: string): boolean {
  if (/^[+-]?p[\dtwdhms.,]{1,20}$/i.test(value)) return true;
  return (
    value.length <= 20 &&
    !/^\d+(?:\s+\d+)+$/.test(value.trim()) &&
    hasDigitsOfTime(value) &&
    fold(value)
      .split(' ')
      .every((word) => timeWord.test(word))
  );
}

/** At most three groups, none of three digits or more beside another one: anything else may be a telephone number. */
function hasDigitsOfTime(value: string): boolean {
  const groups = value.match(/\d+/g) ?? [];
  return (
    groups.length === 1 ||
    (groups.length > 1 && groups.length <= 3 && groups.every((digits) => digits.length < 3))
  );
}

/** A name as IANA or Windows has it, or an offset. */
function isZoneShaped(value: string): boolean {
  return (
    /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Europe|Indian|Mexico|Pacific|US|Etc)(?:\/[A-Za-z0-9_+-]{1,30}){1,2}$/.test(
      value,
    ) ||
    /^(?=.{1,40}$)[A-Za-z. ()]+ (?:Standard|Daylight) Time(?: \(?[A-Za-z]+\)?)?$/.test(value) ||
    /^\(?(?:UTC|GMT)?[+-]?(?:\d{1,2}(?::?\d{2})?)?\)?$/.test(value)
  );
}
