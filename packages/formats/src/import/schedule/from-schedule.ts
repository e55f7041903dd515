import { isTimeZone, toDay, type Moment } from '@comunal/schemas';
import { decodeSource } from '../decode-source.ts';
import type { DraftFields, DraftNode, DraftImport } from '../draft-entry.ts';
import { ImportError, ImportErrorCode } from '../import-error.ts';
import { resolveImportOptions, type ProgrammeImportOptions } from '../import-options.ts';
import {
  createReport,
  createStartReport,
  ImportProblemCode,
  type ImportProblem,
  type ReportProblem,
} from '../import-problem.ts';
import { listUnique } from '../list-unique.ts';
import { readLine } from '../read-text.ts';
import { createSlugSource } from '../slug-source.ts';
import { isBefore } from '../to-moment.ts';
import type { ImportedSchedule } from './imported-schedule.ts';
import { readJsonSchedule } from './read-json-schedule.ts';
import { readMoment } from './read-moment.ts';
import { readXmlSchedule } from './read-xml-schedule.ts';
import { toDraftNode } from './to-draft-node.ts';

/**
 * Reads the programme of a gathering from a c3voc schedule, in JSON of either version or in XML, as one closed draft whose
 * nodes are its sessions.
 *
 * Sessions keep their guid; those that `toSchedule` wrote get back the one that they had. Links of sessions are not imported,
 * since some lead into a call. Rooms become places, which are not published before somebody says how exactly they may be.
 *
 * @param source - The text of the file, or its bytes in UTF-8.
 * @param options - The language and the zone of what names none.
 * @returns The draft, and what was left out or not understood.
 * @throws ImportError for a file that is too large or no schedule, TypeError for an unknown option.
 * @example
 * ```ts
 * import { fromSchedule } from '@comunal/formats/import';
 *
 * const file = `<schedule>
 *   <version>1.0</version>
 *   <conference><title>Encuentro de Ejemplo</title><acronym>encuentro</acronym></conference>
 *   <day index="1" date="2030-03-08"><room name="Patio">
 *     <event id="1" guid="0190c2a1-7a3e-4d20-9f61-6f1d7a1c0b11">
 *       <title>Taller de radio</title>
 *       <date>2030-03-08T17:00:00-06:00</date>
 *     </event>
 *   </room></day>
 * </schedule>`;
 * const { entries } = fromSchedule(file, { locale: 'es', zone: 'America/Mexico_City' });
 * const [node] = entries[0]?.fields.nodes ?? [];
 * console.log(node?.title, node?.starts);
 * // → Taller de radio { local: '2030-03-08T17:00', zone: 'America/Mexico_City' }
 * ```
 */
export function fromSchedule(
  source: string | Uint8Array,
  options: ProgrammeImportOptions,
): DraftImport {
  const { locale, zone, maxBytes, maxEntries, isLicenseId } = resolveImportOptions(
    'fromSchedule',
    options,
    { isLicenseId: true },
  );
  const text = decodeSource(source, { maxBytes }).trimStart();
  const read = readers[text.slice(0, 1)];
  if (!read)
    throw new ImportError(ImportErrorCode.NotInFormat, 'The file is neither JSON nor XML.');
  const schedule = read(text, maxEntries);
  const problems: ImportProblem[] = [];
  const report = createReport(problems, {});
  const context = { locale, schedule, isLicenseId, zone: getZone(schedule, zone, report) };
  const drafts = schedule.sessions.flatMap((session, index) => {
    const location = { item: index + 1 };
    const draft = toDraftNode(session, context, createReport(problems, location));
    return draft ? [{ draft, location }] : [];
  });
  const fields = createFields(schedule, listUnique(drafts, problems), context.zone, report);
  if (!fields) return { entries: [], problems };
  const slug = createSlugSource()(schedule.acronym ?? schedule.title ?? '');
  return { entries: [{ type: 'event', guid: slug, slug, fields }], problems };
}

const readers: Readonly<Record<string, typeof readJsonSchedule | undefined>> = {
  '{': readJsonSchedule,
  '<': readXmlSchedule,
};

function getZone(
  { zone: name, sessions }: ImportedSchedule,
  zone: string | undefined,
  report: ReportProblem,
): string {
  const own = name?.trim() ?? '';
  if (isTimeZone(own)) return own;
  if (own !== '') report(ImportProblemCode.UnknownZone, { field: 'time_zone_name', zone: own });
  else if (zone === undefined && sessions.length > 0) report(ImportProblemCode.UtcAssumed);
  return zone ?? 'UTC';
}

function createFields(
  schedule: ImportedSchedule,
  nodes: DraftNode[],
  zone: string,
  report: ReportProblem,
): DraftFields | undefined {
  const title = readLine(schedule.title, report) ?? readLine(schedule.acronym, report);
  if (title === undefined) report(ImportProblemCode.NoTitle);
  const [first] = nodes.map((node) => toDay(node.starts)).toSorted();
  const starts =
    schedule.starts === undefined && first !== undefined
      ? first
      : readMoment(schedule.starts, 'start', zone, createStartReport(report));
  if (title === undefined || !starts) return undefined;
  const ends =
    schedule.ends === undefined ? undefined : readMoment(schedule.ends, 'end', zone, report);
  const times = toWholeDays(starts, ends);
  const isEndKept = times.ends && !isBefore(times.ends, times.starts);
  if (times.ends && !isEndKept) report(ImportProblemCode.EndsBeforeStart);
  return {
    title,
    visibility: 'closed',
    kind: 'gathering',
    starts: times.starts,
    ...(isEndKept && { ends: times.ends }),
    ...(nodes.length > 0 && { nodes }),
  };
}

/** The second version of the form knows no days: one that lasts from midnight to the last second of a day is meant by them. */
function toWholeDays(
  starts: Moment,
  ends: Moment | undefined,
): { readonly starts: Moment; readonly ends: Moment | undefined } {
  const isWhole =
    typeof starts !== 'string' &&
    typeof ends === 'object' &&
    starts.local.endsWith('T00:00') &&
    /T23:59(?::59)?$/.test(ends.local);
  return isWhole ? { starts: toDay(starts), ends: toDay(ends) } : { starts, ends };
}
