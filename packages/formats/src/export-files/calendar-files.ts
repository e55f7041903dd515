import { toICalendar } from '../icalendar/to-icalendar.ts';
import { hasDay } from '../moment.ts';
import type { FileWriter } from './file-writer.ts';

/** Writes a calendar with every activity, and one for each that has a day, with its nodes; or for its nodes, if they have one. */
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
        .filter(({ starts, nodes = [] }) =>
          [starts, ...nodes.map((node) => node.starts)].some(hasDay),
        )
        .map((event) => ({
          path: `events/${event.slug}.ics`,
          text: toICalendar([event], ownOptions),
        })),
    ];
  },
};
