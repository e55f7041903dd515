import { Temporal } from 'temporal-polyfill';
import type { Occurrence } from './list-occurrences.ts';

/**
 * Writes the `VTIMEZONE` of each zone for the years in which occurrences use it. The transitions are those that the runtime
 * knows (Intl), past ones included: lists of zones on npm hold today's rules alone.
 */
export function writeTimeZones(occurrences: readonly Occurrence[]): string[] {
  const years = [...collectYears(occurrences)].filter(([zone]) => zone !== 'UTC');
  return years.map(([zone, range]) => {
    const key = `${zone} ${range.first} ${range.last}`;
    const text = writtenZones.get(key) ?? writeTimeZone(zone, range);
    if (writtenZones.size >= maxWrittenZones) writtenZones.clear();
    writtenZones.set(key, text);
    return text;
  });
}

/** What was written of zones: most calendars of a site need the same few. What strangers import must not fill the memory. */
const writtenZones = new Map<string, string>();
const maxWrittenZones = 200;

interface YearRange {
  readonly first: number;
  readonly last: number;
}

function collectYears(occurrences: readonly Occurrence[]): ReadonlyMap<string, YearRange> {
  const years = new Map<string, YearRange>();
  for (const { span } of occurrences) {
    if (span.isAllDay) continue;
    const { first, last } = years.get(span.zone) ?? { first: Infinity, last: -Infinity };
    const end = span.ends?.year ?? span.starts.year;
    years.set(span.zone, {
      first: Math.min(first, span.starts.year),
      last: Math.max(last, end),
    });
  }
  return years;
}

/** Writes one zone. Each change of the clock is a part of its own, which needs no rule of recurrence. */
function writeTimeZone(zone: string, { first, last }: YearRange): string {
  const begin = Temporal.PlainDate.from({ year: first, month: 1, day: 1 }).toZonedDateTime(zone);
  const parts = [writePart(begin, begin.offset, false)];
  let next = begin.getTimeZoneTransition('next');
  while (next && next.year <= last) {
    const before = next.subtract({ nanoseconds: 1 });
    parts.push(writePart(next, before.offset, next.offsetNanoseconds > before.offsetNanoseconds));
    next = next.getTimeZoneTransition('next');
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts, 'END:VTIMEZONE'].join('\r\n');
}

/** Writes from when on an offset applies. The time is what the clock showed until then, as RFC 5545 has it. */
function writePart(
  from: Temporal.ZonedDateTime,
  offsetBefore: string,
  isDaylight: boolean,
): string {
  const name = isDaylight ? 'DAYLIGHT' : 'STANDARD';
  const local = from.toInstant().toZonedDateTimeISO(offsetBefore).toPlainDateTime();
  return [
    `BEGIN:${name}`,
    `DTSTART:${local.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${toUtcOffset(offsetBefore)}`,
    `TZOFFSETTO:${toUtcOffset(from.offset)}`,
    `TZNAME:${from.offset}`,
    `END:${name}`,
  ].join('\r\n');
}

function toUtcOffset(offset: string): string {
  return offset.replaceAll(':', '');
}
