const TIME =
  /^(?:a las |às |at )?(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2}))?\s*(h|hs|hrs|horas)?\s*([ap]\.?\s?m\.?)?$/i;

/** What a clock shows, in 24 hours. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Reads what a clock shows: `17:00`, `17.30`, `17h`, `17h30`, `5:30 p. m.`. A number alone is none. */
export function readClockTime(text: string): ClockTime | undefined {
  const [match, hours, minutes, seconds = '0', unit, half] = TIME.exec(text.trim()) ?? [];
  if (match === undefined) return undefined;
  if (minutes === undefined && unit === undefined && half === undefined) return undefined;
  const hour = toHour(Number(hours), half);
  const time = { hour, minute: Number(minutes ?? '0'), second: Number(seconds) };
  return hour >= 0 && hour < 24 && time.minute < 60 && time.second < 60 ? time : undefined;
}

/** Reads `17:00-18:30`, `17 h a 18 h` or a single time as a start and an end. */
export function splitTimeRange(text: string): [start: string, end: string] {
  const [start = '', end = ''] = text.split(/\s*[-–—]\s*|\s+(?:a|to|às|até|hasta)\s+(?=\d)/i);
  return [start, end];
}

/** Reads a length in minutes: `90`, `90 min`, `1:30`, `1h30`, `1 h 30 min`, `PT1H30M`. */
export function readMinutes(text: string): number | undefined {
  const value = text.trim().toLowerCase().replace(/^pt/, '');
  const [, only] = /^(\d{1,4})\s*(?:m|min|mins|minutos|minutes)?\.?$/.exec(value) ?? [];
  if (only !== undefined) return Number(only);
  const [match, hours, minutes = '0'] =
    /^(\d{1,2})\s*(?::|h|hs|hrs|horas?|hours?)\s*(?:(\d{1,2})\s*(?:m|min|minutos|minutes)?)?\.?$/.exec(
      value,
    ) ?? [];
  return match === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function toHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return -1;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}
