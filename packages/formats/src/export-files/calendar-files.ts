import { toICalendar } from '../icalendar/to-icalendar.ts';
import { hasDay } from '../icalendar/time-span.ts';
import type { FileWriter } from './file-writer.ts';

/** Writes a calendar with every activity, and one for each with its nodes. */
export const calendarFiles: FileWriter = {
  isPerLanguage: true,
  write: (source, options, { exportUrl, clock }) => {
    const events = source.list('event');
    const path = 'events.ics';
    const calendarUrl = exportUrl && { calendarUrl: exportUrl(path) };
    const ownOptions = { ...options, ...(clock && { clock }) };
    return [
      { path, text: toICalendar(events, { ...ownOptions, ...calendarUrl, includeNodes: false }) },
      ...events
        .filter(({ starts }) => hasDay(starts))
        .map((event) => ({
          path: `events/${event.slug}.ics`,
          text: toICalendar([event], ownOptions),
        })),
    ];
  },
};
