import { slugSchema, toDay } from '@comunal/schemas';
import type { DraftNode, DraftImport } from '../draft-entry.ts';
import { ImportError, ImportErrorCode } from '../import-error.ts';
import { resolveImportOptions, type ProgrammeImportOptions } from '../import-options.ts';
import {
  createReport,
  ImportProblemCode,
  type ImportProblem,
  type ReportProblem,
} from '../import-problem.ts';
import { listUnique, type LocatedDraft } from '../list-unique.ts';
import { createStableGuid, toStableGuid } from '../stable-guid.ts';
import { fold } from './columns.ts';
import { decodeTable } from './decode-table.ts';
import { parseTable, type ProgrammeTable } from './parse-table.ts';
import { readTimes } from './read-times.ts';
import { toProgrammeNode } from './to-programme-node.ts';

/** Which gathering a programme belongs to, as a table does not say it. */
export interface ProgrammeOptions extends ProgrammeImportOptions {
  /** The gathering. */
  readonly event: {
    /** The slug of its entry. */
    readonly slug: string;
    /** What it is called, for an entry that does not exist yet. */
    readonly title: string;
  };
}

/**
 * Reads the programme of a gathering from a table, as one closed draft whose nodes are its rows.
 *
 * The first row names the columns, in Spanish, English or Portuguese and in any order: guid, title, day, start, end or
 * duration, place, language, summary, with whom, licence, do not record. Commas, semicolons or tabs separate them. The table
 * may be in UTF-8, UTF-16 or Latin-1. Dates are read as `2030-03-08`, `08/03/2030` (day first) or `8 de marzo de 2030`,
 * with or without the day of the week. A row without a guid gets one that follows from its title, so that it stays the same when its time or its place changes.
 *
 * @param source - The text of the file, or its bytes.
 * @param options - The gathering, the language and the zone.
 * @returns The draft, and what was left out or not understood.
 * @throws ImportError for a file that is too large or no table, TypeError for an unknown option.
 * @example
 * ```ts
 * import { fromCsv } from '@comunal/formats/import';
 *
 * const table = 'Día;Hora;Título;Lugar\n08/03/2030;17:00;Taller de radio;Patio\n';
 * const { entries } = fromCsv(table, {
 *   locale: 'es',
 *   zone: 'America/Mexico_City',
 *   event: { slug: 'encuentro-2030', title: 'Encuentro de Ejemplo' },
 * });
 * const [node] = entries[0]?.fields.nodes ?? [];
 * console.log(node?.title, node?.starts);
 * // → Taller de radio { local: '2030-03-08T17:00', zone: 'America/Mexico_City' }
 * ```
 */
export function fromCsv(source: string | Uint8Array, options: ProgrammeOptions): DraftImport {
  const { locale, zone, event, isLicenseId, ...limits } = resolveImportOptions('fromCsv', options, {
    event: true,
    isLicenseId: true,
  });
  if (!slugSchema.safeParse(event?.slug).success)
    throw new TypeError('`fromCsv` needs the slug of the gathering in `event.slug`.');
  const problems: ImportProblem[] = [];
  const report = createReport(problems, {});
  const table = parseTable(decodeTable(source, limits, report), limits.maxEntries);
  if (!checkColumns(table, report)) return { entries: [], problems };
  const createGuid = createGuidSource(event.slug);
  const reportOnce = createOnce(report);
  let dayAbove: string | undefined;
  const drafts = table.rows.flatMap((row): LocatedDraft<DraftNode>[] => {
    const location = { row: row.number };
    const reportRow = createReport(problems, location);
    const times = readTimes(row, { zone, dayAbove }, (code, values) =>
      code === ImportProblemCode.NoZone ? reportOnce(code) : reportRow(code, values),
    );
    // A day that was not read is the day of the rows below as well, so that none of them takes an earlier one.
    dayAbove = times && toDay(times.starts);
    if (!times) return [];
    const draft = toProgrammeNode(row, times, { locale, createGuid, isLicenseId }, reportRow);
    return draft ? [{ draft, location }] : [];
  });
  const nodes = listUnique(drafts, problems);
  const days = nodes.map(({ starts }) => toDay(starts)).toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return { entries: [], problems };
  return {
    entries: [
      {
        type: 'event',
        guid: event.slug,
        slug: event.slug,
        fields: {
          title: event.title,
          visibility: 'closed',
          kind: 'gathering',
          starts: first,
          ...(last !== first && { ends: last }),
          nodes,
        },
      },
    ],
    problems,
  };
}

/** Reports the columns that are not known, and names those without which nothing can be read. */
function checkColumns(table: ProgrammeTable, report: ReportProblem) {
  const { columns, unknownColumns, maxColumns, rows } = table;
  if (columns.size === 0)
    throw new ImportError(
      ImportErrorCode.NotInFormat,
      'The first row of the table names no column of a programme, such as title and day.',
    );
  if (maxColumns !== undefined) report(ImportProblemCode.ManyColumns, { max: maxColumns });
  for (const column of unknownColumns) report(ImportProblemCode.UnknownColumn, { column });
  const hasDay =
    columns.has('day') || rows.some((row) => /^\d+[-/]\d+[-/]\d/.test(row.get('start')));
  if (!columns.has('title')) report(ImportProblemCode.MissingColumn, { column: 'title' });
  if (!hasDay) report(ImportProblemCode.MissingColumn, { column: 'day' });
  return columns.has('title') && hasDay;
}

/** A row without a guid gets one that follows from its title: the second of the same title another one. */
function createGuidSource(slug: string): (id: string, title: string) => string {
  const counts = new Map<string, number>();
  return (id, title) => {
    if (id !== '') return toStableGuid(id);
    const name = fold(title) || title;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return createStableGuid(`${slug}/${name}/${count}`);
  };
}

function createOnce(report: ReportProblem): ReportProblem {
  const codes = new Set<ImportProblemCode>();
  return (code, values) => {
    if (codes.has(code)) return;
    codes.add(code);
    report(code, values);
  };
}
