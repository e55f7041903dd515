import { checkOptionNames } from '../check-option-names.ts';
import { formattingLocales } from './formatting-locales.ts';
import { listFormat, numberFormat } from './intl-cache.ts';

/** How a duration is written. */
export interface DurationOptions {
  /** `long`: "1 hour, 30 minutes"; `short`: "1 hr, 30 min"; `narrow`: "1h 30m". @defaultValue 'long' */
  readonly style?: 'long' | 'short' | 'narrow';
}

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const DURATION =
  /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

/**
 * Writes how long something takes.
 *
 * @param duration - ISO 8601, whose units are kept as written (`PT90M` is 90 minutes), or a number of seconds, which is
 *   split into hours, minutes and whole seconds.
 * @param locales - Language tags in order of preference.
 * @param options - How long the names of the units are.
 * @throws RangeError when it is neither, TypeError for an option that does not exist.
 * @example
 * ```ts
 * import { formatDuration } from '@comunal/i18n';
 *
 * console.log(formatDuration('PT1H30M', 'es')); // → 1 hora y 30 minutos
 * console.log(formatDuration(5400, 'en', { style: 'narrow' })); // → 1h 30m
 * ```
 */
export function formatDuration(
  duration: string | number,
  locales: string | readonly string[],
  options: DurationOptions = {},
): string {
  checkOptionNames('formatDuration', options, ['style']);
  const values = typeof duration === 'number' ? split(duration) : parse(duration);
  const { style = 'long' } = options;
  const wanted = formattingLocales(locales);
  // The way Intl.DurationFormat puts it together; Node 22 and older browsers do not have that.
  const parts = UNITS.flatMap((unit, index) => {
    const value = values[index] ?? 0;
    if (value === 0) return [];
    return numberFormat(wanted, { style: 'unit', unit, unitDisplay: style }).format(value);
  });
  if (parts.length === 0)
    return numberFormat(wanted, { style: 'unit', unit: 'second', unitDisplay: style }).format(0);
  return listFormat(wanted, { type: 'unit', style }).format(parts);
}

function parse(duration: string): number[] {
  const match = DURATION.exec(duration);
  if (!match) throw new RangeError(`"${duration}" is not an ISO 8601 duration, such as PT1H30M.`);
  return match.slice(1).map((value: string | undefined) => Number(value?.replace(',', '.') ?? 0));
}

function split(seconds: number): number[] {
  if (!(seconds >= 0 && Number.isFinite(seconds)))
    throw new RangeError(`${String(seconds)} is not a duration in seconds.`);
  const whole = Math.round(seconds);
  return [0, 0, 0, 0, Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
}
