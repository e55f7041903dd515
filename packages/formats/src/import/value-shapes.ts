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

/** What remains is a name of a column or of a property. What is longer may be anything. */
function redact(value: string): string {
  if (/@|\/\//.test(value)) return '…';
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}

/** What belongs into the place that a problem is about, by the code of the problem. */
const shapes = new Map([
  ['bad-date', isDateShaped],
  ['bad-time', isTimeShaped],
  ['unknown-zone', isZoneShaped],
]);

const dateWord =
  /^(?:\d{1,4}(?:st|nd|rd|th|o|º)?|\d{1,2}t\d{1,2}|\d{1,2}z|de|del|do|of|the|el|t|z|feira)$/;

/** Digits, and the words that people write dates with. Two long groups of digits, or many short ones, are a telephone number. */
function isDateShaped(value: string): boolean {
  if (value.length > 40 || /[^\p{L}\p{M}\p{N}\s:.,;/()'’ªº–-]/u.test(value)) return false;
  const words = fold(value).split(' ');
  const isWordy = words.some((word) => getMonth(word) !== undefined);
  return (
    (isWordy || !/^\d+(?:\s+\d+)+$/.test(value.trim())) &&
    isFewDigits(value, 3) &&
    words.every(
      (word) =>
        dateWord.test(word) || getMonth(word) !== undefined || getWeekday(word) !== undefined,
    )
  );
}

const timeWord =
  /^(?:\d{1,4}|\d{1,2}h\d{2}|\d{1,4}(?:h|hs|hrs|m|min|am|pm)|h|hs|hrs|horas?|hours?|m|mins?|minutos|minutes|a|las|as|at|am|pm|p)$/;

function isTimeShaped(value: string): boolean {
  if (/^[+-]?p[\dtwdhms.,]{1,20}$/i.test(value)) return true;
  return (
    value.length <= 20 &&
    !/^\d+(?:\s+\d+)+$/.test(value.trim()) &&
    isFewDigits(value, 4) &&
    fold(value)
      .split(' ')
      .every((word) => timeWord.test(word))
  );
}

/** At least one digit, at most one group of more than two, and at most so many groups where there is none of four. */
function isFewDigits(value: string, maxGroups: number): boolean {
  const groups = value.match(/\d+/g) ?? [];
  const long = groups.filter((digits) => digits.length > 2);
  const hasYear = long.some((digits) => digits.length === 4);
  return groups.length > 0 && long.length <= 1 && groups.length <= (hasYear ? 8 : maxGroups);
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
