import { Temporal } from 'temporal-polyfill';

/** Hours of the day in which files are sent, such as only at night. */
export interface TransferHours {
  /** The local time from which files are sent, as `HH:MM`. */
  readonly from: string;
  /** The local time at which sending stops, as `HH:MM`: on the next day where it is not after `from`. */
  readonly to: string;
  /** The time zone, such as `America/Mexico_City`. */
  readonly zone: string;
}

/** Whether files are sent at a moment, and when that changes, in milliseconds since 1970. */
export type HoursState =
  | { readonly isOpen: true; readonly closesAt: number }
  | { readonly isOpen: false; readonly opensAt: number };

/** Parses hours such as `22:00-06:00`; undefined for what is none. */
export function parseTransferHours(text: string, zone: string): TransferHours | undefined {
  const time = '([01]\\d|2[0-3]):([0-5]\\d)';
  const match = new RegExp(`^${time}\\s*[-–]\\s*${time}$`).exec(text.trim());
  if (!match || !isZone(zone)) return undefined;
  const [, fromHour, fromMinute, toHour, toMinute] = match;
  const [from, to] = [`${fromHour}:${fromMinute}`, `${toHour}:${toMinute}`];
  return from === to ? undefined : { from, to, zone };
}

/**
 * Checks whether files are sent at a moment. Both ends are local times: on the days on which clocks are changed a night is an
 * hour shorter or longer, and a time that a day skips counts as the same time after the gap.
 */
export function readHours({ from, to, zone }: TransferHours, now: number): HoursState {
  const moment = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const today = moment.toPlainDate();
  const begin = Temporal.PlainTime.from(from);
  const end = Temporal.PlainTime.from(to);
  const isOvernight = Temporal.PlainTime.compare(end, begin) < 0;
  // Yesterday's may still be open, and today's may be over: then it is tomorrow's.
  for (const days of [-1, 0, 1, 2]) {
    const day = today.add({ days });
    const opens = toMilliseconds(day, begin, zone);
    const closes = toMilliseconds(isOvernight ? day.add({ days: 1 }) : day, end, zone);
    if (now < opens) return { isOpen: false, opensAt: opens };
    if (now < closes) return { isOpen: true, closesAt: closes };
  }
  throw new RangeError(`The hours ${from}-${to} never open.`);
}

function toMilliseconds(
  day: Temporal.PlainDate,
  plainTime: Temporal.PlainTime,
  timeZone: string,
): number {
  return day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
