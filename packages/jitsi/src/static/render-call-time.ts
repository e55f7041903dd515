import { formatZoneName } from '@comunal/i18n/zone-name';
import { markup, type Markup } from '@comunal/http/markup';
import { formatCallHours, isZone, readCallTime, type CallTime } from '../element/call-time.ts';
import { JitsiError } from '../jitsi-error.ts';

/** When a call is, as a page gives it. */
interface CallTimes {
  readonly starts?: string | undefined;
  readonly ends?: string | undefined;
  readonly timeZone?: string | undefined;
}

/**
 * Renders when a call is, for pages that run no script: in its own zone, since that of the visitor is not known.
 *
 * @param times - The times of the call, and its zone.
 * @param formats - The language tags that times are written in, in order of preference.
 * @returns `undefined` for a call without a time.
 * @throws `JitsiError` with `bad-option` for what the element would show wrongly, or not at all.
 */
export function renderCallTime(times: CallTimes, formats: readonly string[]): Markup | undefined {
  const time = checkCallTime(times);
  if (!time) return undefined;
  // UTC to the second, as the other times for machines are written.
  const machineTime = `${new Date(time.starts).toISOString().slice(0, 19)}Z`;
  return markup`<time datetime="${machineTime}">${formatTime(time, times, formats)}</time>`;
}

function checkCallTime({ starts, ends, timeZone }: CallTimes): CallTime | undefined {
  if (timeZone !== undefined && !isZone(timeZone))
    throw badOption('timeZone', 'the IANA name of a time zone, such as America/Mexico_City');
  if (starts === undefined) {
    if (ends !== undefined) throw badOption('starts', 'given where ends is');
    return undefined;
  }
  const time = readCallTime(starts, ends, timeZone);
  if (!time)
    throw badOption(
      'starts',
      'like 2030-03-15T10:00 with timeZone, or like 2030-03-15T10:00-06:00',
    );
  if (ends !== undefined && time.ends <= time.starts)
    throw badOption('ends', 'a time after starts, in the same form');
  return time;
}

function formatTime(
  time: CallTime,
  { starts = '', timeZone }: CallTimes,
  formats: readonly string[],
): string {
  if (timeZone !== undefined)
    return `${formatCallHours(time, formats, timeZone)}, ${formatZoneName(timeZone, formats, time.starts)}`;
  // Not every browser takes an offset as a zone: what a clock there shows is formatted as if it were UTC.
  const [, local, sign, hours, minutes] = /^(.*?)(?:Z|([+-])(\d\d):?(\d\d))$/i.exec(starts) ?? [];
  const shiftMs = Date.parse(`${local}Z`) - time.starts;
  const wall = { starts: time.starts + shiftMs, ends: time.ends + shiftMs };
  const zone = shiftMs === 0 ? 'UTC' : `UTC${sign}${hours}:${minutes}`;
  return `${formatCallHours(wall, formats, 'UTC')}, ${zone}`;
}

function badOption(about: string, needed: string): JitsiError {
  return new JitsiError('bad-option', `${about} has to be ${needed}.`, { about });
}
