import { toSchedule } from '../schedule/to-schedule.ts';
import type { FileWriter } from './file-writer.ts';

const forms = [
  { format: 'json', extension: 'json' },
  { format: 'json2', extension: '2.json' },
  { format: 'xml', extension: 'xml' },
] as const;

/** Writes the programme of each gathering in every form of the c3voc schedule. */
export const scheduleFiles: FileWriter = {
  isPerLanguage: true,
  write: (source, options) =>
    source
      .list('event')
      .filter(({ nodes }) => nodes?.some(({ starts }) => typeof starts !== 'string'))
      .flatMap((event) =>
        forms.map(({ format, extension }) => ({
          path: `schedules/${event.slug}.${extension}`,
          text: toSchedule(event, { ...options, format }),
        })),
      ),
};
