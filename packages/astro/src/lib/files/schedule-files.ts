import { toSchedule } from '@comunal/formats';
import type { Public } from '@comunal/schemas';
import { listExportedEvents } from '../exported-events.ts';
import { exportOptions } from '../export-options.ts';
import { pathOf, type Language } from '../routes.ts';
import type { SiteFile } from './site-file.ts';

/** The forms of a programme that other programs read. */
const schedules = [
  { format: 'xml', name: 'schedule.xml', mediaType: 'application/xml', label: 'XML' },
  { format: 'json', name: 'schedule.json', mediaType: 'application/json', label: 'JSON' },
  { format: 'json2', name: 'schedule-2.json', mediaType: 'application/json', label: 'JSON 2' },
] as const;

/** A form of a programme to link to. */
export type ScheduleLink = (typeof schedules)[number] & {
  /** Its address on the host of the site. */
  readonly address: string;
};

/** Lists the forms of the programme of a gathering, or none for an activity without nodes at a time of their own. */
export function listSchedules(event: Public<'event'>, language: Language): ScheduleLink[] {
  const { nodes = [], visibility, slug } = event;
  if (visibility !== 'public' || nodes.every(({ starts }) => typeof starts === 'string')) return [];
  const folder = pathOf(language, 'activities', slug);
  return schedules.map((schedule) => ({ ...schedule, address: folder + schedule.name }));
}

/** Lists the programmes in a language. */
export function scheduleFiles(language: Language): SiteFile[] {
  return listExportedEvents().flatMap((event) =>
    listSchedules(event, language).map(({ address, mediaType, format }) => ({
      address,
      mediaType,
      write: () => toSchedule(event, { ...exportOptions(language), format }),
    })),
  );
}
