import { fold } from './columns.ts';

const locales = ['es', 'en', 'pt'] as const;
/** Short names that people write besides those that Intl has. */
const otherWeekdays: readonly (readonly [name: string, weekday: number])[] = [
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
  ['mier', 3],
];
/** 7 January 2030 is a Monday. */
const monday = Date.UTC(2030, 0, 7);
const msPerDay = 86_400_000;

let monthsByName: ReadonlyMap<string, number> | undefined;
let weekdaysByName: ReadonlyMap<string, number> | undefined;

/** Returns the number of a month by its name in three languages, long or short. */
export function getMonth(word: string): number | undefined {
  monthsByName ??= listNames({ month: 'long' }, { month: 'short' }, 12, (index) =>
    Date.UTC(2030, index, 15),
  );
  return monthsByName.get(word);
}

/** Returns the number of a day of the week, where Monday is 1, by its name in three languages, long or short. */
export function getWeekday(word: string): number | undefined {
  weekdaysByName ??= new Map([
    ...otherWeekdays,
    ...listNames(
      { weekday: 'long' },
      { weekday: 'short' },
      7,
      (index) => monday + index * msPerDay,
    ),
  ]);
  // In Portuguese, Monday is the second day: segunda-feira, 2ª.
  const [, ordinal] = /^([2-6])ª$/.exec(word) ?? [];
  return ordinal === undefined ? weekdaysByName.get(word) : Number(ordinal) - 1;
}

/** Collects names when a table has the first one. */
function listNames(
  long: Intl.DateTimeFormatOptions,
  short: Intl.DateTimeFormatOptions,
  count: number,
  toMs: (index: number) => number,
): ReadonlyMap<string, number> {
  return new Map(
    locales.flatMap((locale) =>
      [long, short].flatMap((options) => {
        const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
        return Array.from({ length: count }, (_, index): [string, number] => {
          const [word = ''] = fold(format.format(toMs(index))).split(' ');
          return [word, index + 1];
        });
      }),
    ),
  );
}
