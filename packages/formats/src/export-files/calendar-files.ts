import { toICalendar } from '../icalendar/to-icalendar.ts';
import { hasDay } from '../icalendar/time-span.ts';
import type { FileWriter } from './export-files.ts';

/** Writes a calendar with every activity, and one for each with its nodes. */
export const writeCalendarFiles: FileWriter = (source, options) => {
  const events = source.list('event');
  return [
    { path: 'events.ics', text: toICalendar(events, { ...options, includeNodes: false }) },
    ...events
      .filter(({ starts }) => hasDay(starts))
      .map((event) => ({
        path: `events/${event.slug}.ics`,
        text: toICalendar([event], options),
      })),
  ];
};
