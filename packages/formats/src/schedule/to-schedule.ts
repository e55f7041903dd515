import type { Public } from '@comunal/schemas';
import { checkExportOptions } from '../export-options.ts';
import { formatJson } from '../format-json.ts';
import { parseListed } from '../parse-listed.ts';
import { createSchedule } from './create-schedule.ts';
import type { ScheduleOptions } from './schedule-options.ts';
import { createJson } from './write-json.ts';
import { createJson2 } from './write-json2.ts';
import { createScheduleXml } from './write-xml.ts';

/**
 * Writes the programme of a gathering as a c3voc schedule, which pretalx, frab and the apps of gatherings exchange.
 *
 * A node needs a time: one whose day alone is known is left out, and reported to `onOmission`, as is everything that the form
 * has no place for. The guids of nodes become UUIDs, which `fromSchedule` turns back. Only nodes that are public stand in it;
 * where the form cannot say that one is cancelled or postponed, it is left out.
 *
 * @param event - The public form of a gathering whose visibility is `public`.
 * @param options - The form, the language and the address of the site.
 * @returns The text of the file.
 * @throws NotPublicError when anything may not be published, {@link NotListedError} for an unlisted gathering, RangeError
 * for an unknown form, TypeError for an unknown option.
 * @example
 * ```ts
 * import { toSchedule } from '@comunal/formats';
 * import { eventSchema, toPublic } from '@comunal/schemas';
 *
 * const event = eventSchema.parse({
 *   type: 'event',
 *   slug: 'encuentro-de-ejemplo',
 *   visibility: 'public',
 *   title: 'Encuentro de Ejemplo',
 *   starts: '2030-03-08',
 *   nodes: [
 *     {
 *       guid: 'taller-de-radio',
 *       title: 'Taller de radio',
 *       visibility: 'public',
 *       starts: { local: '2030-03-08T17:00', zone: 'America/Mexico_City' },
 *       ends: { local: '2030-03-08T18:30', zone: 'America/Mexico_City' },
 *     },
 *   ],
 * });
 * const visible = toPublic(event, () => undefined);
 * const options = { format: 'xml', locale: 'es', siteUrl: 'https://colectiva.example/' } as const;
 * const text = visible ? toSchedule(visible, options) : '';
 * console.log(/<date>.*<\/duration>/.exec(text)?.[0]);
 * // → <date>2030-03-08T17:00:00-06:00</date><start>17:00</start><duration>01:30</duration>
 * ```
 */
export function toSchedule(event: Public<'event'>, options: ScheduleOptions): string {
  checkExportOptions('toSchedule', options, { format: true, version: true });
  const { format, version = '1.0' } = options;
  if (!Object.hasOwn(writers, format))
    throw new RangeError('`toSchedule` needs `format` as json, json2 or xml.');
  const [schedule] = parseListed('event', [event]).map((each) =>
    createSchedule(each, { ...options, holdsStates: format === 'json2' }),
  );
  return schedule ? writers[format](schedule, options, version) : '';
}

const writers = {
  json: (...of: Parameters<typeof createJson>) => formatJson(createJson(...of)),
  json2: (...of: Parameters<typeof createJson2>) => formatJson(createJson2(...of)),
  xml: createScheduleXml,
};
