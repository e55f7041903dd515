import type { ExportClock } from '../export-clock.ts';
import type { Public } from '@comunal/schemas';
import ical, { type ICalCalendar } from 'ical-generator';
import { checkExportOptions, type ExportOptions } from '../export-options.ts';
import { parseListed } from '../parse-listed.ts';
import { cleanLine } from './clean-text.ts';
import { listOccurrences } from './list-occurrences.ts';
import { toEventData } from './to-event-data.ts';
import { writeTimeZones } from './write-time-zones.ts';

/** What a calendar is called, and what of the activities it holds. */
export interface CalendarOptions extends ExportOptions {
  /** What calendar programs show as the name of the calendar. @defaultValue no name */
  readonly name?: string;
  /** What the calendar is about. @defaultValue no description */
  readonly description?: string;
  /** The address under which the calendar itself is published, so that programs can follow it. @defaultValue none */
  readonly calendarUrl?: string;
  /** Whether the nodes of a gathering are events of the calendar too. @defaultValue true */
  readonly includeNodes?: boolean;
  /**
   * Tells the time, in milliseconds since 1970, for activities whose last change is not stated in `updated`: a calendar says
   * when each event was written. @defaultValue Date
   */
  readonly clock?: ExportClock;
}

/** How often a program that follows the calendar should ask for it again. */
const refreshSeconds = 12 * 60 * 60;

/**
 * Writes activities as an iCalendar file (RFC 5545), which calendar programs, Mobilizon and Gancio read.
 *
 * Times stand in their own zone, whose rules the file holds for the years that it needs. An hour that a clock shows twice in
 * autumn is written in UTC. Of an activity, only a day or a time can stand in a calendar: one whose month or year alone is
 * known is left out, and reported to `onOmission`, as is the second of two nodes with one guid. `updated` becomes the revision (`SEQUENCE`), so that programs take a
 * change for one; an activity keeps its identifier when its slug changes, as long as its first alias stays the first.
 *
 * @param events - Public forms of activities, whose visibility is `public`.
 * @param options - The language, the address of the site, and what the calendar is called.
 * @returns The text of an `.ics` file, whose lines end in CRLF.
 * @throws NotPublicError when anything may not be published, {@link NotListedError} for an unlisted activity, TypeError for an
 * unknown option.
 * @example
 * ```ts
 * import { toICalendar } from '@comunal/formats';
 * import { eventSchema, toPublic } from '@comunal/schemas';
 *
 * const event = eventSchema.parse({
 *   type: 'event',
 *   slug: 'taller-de-redes',
 *   visibility: 'public',
 *   title: { es: 'Taller de redes', en: 'Network workshop' },
 *   starts: { local: '2030-03-08T17:00', zone: 'America/Mexico_City' },
 * });
 * const visible = toPublic(event, () => undefined);
 * const text = toICalendar(visible ? [visible] : [], {
 *   locale: 'es',
 *   siteUrl: 'https://colectiva.example/',
 * });
 * console.log(text.split('\r\n').filter((line) => /^(UID|DTSTART;|SUMMARY)/.test(line)).join('\n'));
 * // → UID:event-taller-de-redes@colectiva.example
 * // → DTSTART;TZID=America/Mexico_City:20300308T170000
 * // → SUMMARY:Taller de redes
 * ```
 */
export function toICalendar(events: readonly Public<'event'>[], options: CalendarOptions): string {
  checkExportOptions('toICalendar', options, {
    name: true,
    description: true,
    calendarUrl: true,
    includeNodes: true,
    clock: true,
  });
  const occurrences = listOccurrences(parseListed('event', events), options);
  const calendar = createCalendar(options);
  const now = (options.clock ?? Date).now();
  for (const occurrence of occurrences) calendar.createEvent(toEventData(occurrence, options, now));
  return insertTimeZones(`${calendar.toString()}\r\n`, writeTimeZones(occurrences));
}

/** Puts the zones between the properties and the events: ical-generator writes them before its last properties. */
function insertTimeZones(text: string, zones: readonly string[]): string {
  return text.replace(/^BEGIN:VEVENT\r$/m, (begin) => [...zones, begin].join('\r\n'));
}

function createCalendar({ name, description, calendarUrl, locale }: CalendarOptions): ICalCalendar {
  return ical({
    prodId: { company: 'comun.al', product: 'formats', language: locale.toUpperCase() },
    ttl: refreshSeconds,
    ...(name !== undefined && { name: cleanLine(name) }),
    ...(description !== undefined && { description: cleanLine(description) }),
    ...(calendarUrl !== undefined && { source: calendarUrl }),
  });
}
