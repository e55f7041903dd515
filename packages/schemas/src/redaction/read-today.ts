import { checkDay } from '../atoms/partial-date.ts';

/** Options of `toPublic` and of the functions that explain what it does. */
export interface ToPublicOptions {
  /** The day on which consents have to be in force, as `YYYY-MM-DD`. @defaultValue today, in UTC */
  readonly today?: string | undefined;
}

/**
 * Reads the day on which consents have to be in force.
 *
 * @throws RangeError when `today` is not a day.
 * @throws TypeError for an unknown option: a misspelt `today` would be ignored.
 */
export function readToday(options: ToPublicOptions): string {
  const unknown = Object.keys(options).find((name) => name !== 'today');
  if (unknown !== undefined)
    throw new TypeError(`There is no option ${unknown}. The option there is: today.`);
  const { today = new Date().toISOString().slice(0, 10) } = options;
  checkDay('today', today);
  return today;
}
