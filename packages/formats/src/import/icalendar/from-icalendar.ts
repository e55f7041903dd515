import { decodeSource } from '../decode-source.ts';
import type { DraftEntry, DraftImport } from '../draft-entry.ts';
import { resolveImportOptions, type ImportOptions } from '../import-options.ts';
import { createReport, ImportProblemCode, type ImportProblem } from '../import-problem.ts';
import { createSlugSource } from '../slug-source.ts';
import { createRecurrenceExpander } from './expand-recurrence.ts';
import { filterLines } from './filter-lines.ts';
import { getDay, listCalendarOccurrences } from './list-calendar-occurrences.ts';
import { parseCalendar } from './parse-calendar.ts';
import { toDraftEvent } from './to-draft-event.ts';

/** How much of events that repeat is imported. */
export interface CalendarImportOptions extends ImportOptions {
  /** How many occurrences of an event that repeats are imported, its first one among them. @defaultValue 100 */
  readonly maxOccurrences?: number;
}

/**
 * Reads a calendar (RFC 5545) as closed drafts, one for each event and each time that it repeats.
 *
 * Times keep their zone; those in UTC are converted to `zone`, and those without one are read in it. The addresses of people
 * are never imported. The address of a call is not either, as far as its host or its path gives it away: read the links of a
 * draft before you publish it.
 *
 * @param source - The text of the file, or its bytes in UTF-8.
 * @param options - The language and the zone of what names none.
 * @returns The drafts, and what was left out or not understood.
 * @throws ImportError for a file that is too large or no calendar, TypeError for an unknown option.
 * @example
 * ```ts
 * import { fromICalendar } from '@comunal/formats/import';
 *
 * const file = `BEGIN:VCALENDAR
 * BEGIN:VEVENT
 * UID:taller@colectiva.example
 * DTSTART;TZID=America/Mexico_City:20300308T170000
 * DURATION:PT90M
 * SUMMARY:Taller de radio
 * LOCATION:https://meet.example/SalaSecreta
 * END:VEVENT
 * END:VCALENDAR`;
 * const { entries, problems } = fromICalendar(file, { locale: 'es' });
 * console.log(entries[0]?.slug, entries[0]?.fields.ends);
 * // → taller-de-radio { local: '2030-03-08T18:30', zone: 'America/Mexico_City' }
 * console.log(problems); // → [ { code: 'address-not-imported', item: 1 } ]
 * ```
 */
export function fromICalendar(
  source: string | Uint8Array,
  options: CalendarImportOptions,
): DraftImport {
  const { locale, zone, maxBytes, maxEntries, maxOccurrences } = resolveImportOptions(
    'fromICalendar',
    options,
    { maxOccurrences: true },
  );
  const { text, contactCount } = filterLines(decodeSource(source, { maxBytes }), maxEntries);
  const { events, zones } = parseCalendar(text);
  const problems: ImportProblem[] = [];
  if (contactCount > 0)
    createReport(problems, {})(ImportProblemCode.ContactsNotImported, { count: contactCount });
  const expander = createRecurrenceExpander(maxOccurrences ?? 100);
  const context = { zone, zones, locale, maxEntries, expander };
  const occurrences = listCalendarOccurrences(events, context, problems);
  const takeSlug = createSlugSource();
  const reported = new Set<number>();
  const entries = occurrences.flatMap((occurrence): DraftEntry[] => {
    const { guid, event, starts, isRepeated } = occurrence;
    // What is wrong with an event is reported for its first occurrence alone.
    const report = reported.has(event.item)
      ? () => undefined
      : createReport(problems, { item: event.item });
    reported.add(event.item);
    const fields = toDraftEvent(occurrence, context, report);
    if (!fields) return [];
    const title = typeof fields.title === 'string' ? fields.title : '';
    const name = `${title}${isRepeated ? ` ${getDay(starts)}` : ''}`;
    return [{ type: 'event', guid, slug: takeSlug(name), fields }];
  });
  return { entries, problems };
}
