import type { ContentType, Public } from '@comunal/schemas';
import type { ExportOptions } from '../export-options.ts';
import { parseListed } from '../parse-listed.ts';
import { createResolver } from '../resolve-entry.ts';
import { eventTable, nodeTable, seriesTable } from './activity-tables.ts';
import {
  campaignTable,
  organizationTable,
  pageTable,
  personTable,
  serviceTable,
  siteTable,
} from './collective-tables.ts';
import type { CsvRows, TableWriter } from './csv-table.ts';
import {
  articleTable,
  curriculumTable,
  episodeTable,
  podcastTable,
  publicationTable,
  recordingTable,
} from './work-tables.ts';

/** The content type whose entries each table is made of. */
interface TypeByTable extends Record<ContentType, ContentType> {
  site: 'site';
  organization: 'organization';
  person: 'person';
  series: 'series';
  event: 'event';
  node: 'event';
  recording: 'recording';
  podcast: 'podcast';
  episode: 'podcast';
  article: 'article';
  publication: 'publication';
  curriculum: 'curriculum';
  service: 'service';
  campaign: 'campaign';
  page: 'page';
}

/** The name of a table: a content type, `node` for the nodes of activities, or `episode` for the episodes of podcasts. */
export type CsvTable = ContentType | 'node' | 'episode';

/** The public form of the entries that a table is made of. */
export type CsvEntry<Table extends CsvTable> = Public<TypeByTable[Table]>;

const writers: { readonly [Table in CsvTable]: TableWriter<TypeByTable[Table]> } = {
  site: siteTable,
  organization: organizationTable,
  person: personTable,
  series: seriesTable,
  event: eventTable,
  node: nodeTable,
  recording: recordingTable,
  podcast: podcastTable,
  episode: episodeTable,
  article: articleTable,
  publication: publicationTable,
  curriculum: curriculumTable,
  service: serviceTable,
  campaign: campaignTable,
  page: pageTable,
};

/** The name of every table. */
export const csvTables = Object.keys(writers) as readonly CsvTable[]; // Object.keys forgets the names

/** Creates a table of entries, after the strict check of each. */
export function createTable<Table extends CsvTable>(
  table: Table,
  entries: readonly CsvEntry<Table>[],
  options: ExportOptions,
): CsvRows {
  const write: TableWriter<TypeByTable[Table]> = writers[table];
  const parsed = parseListed(getTableType(table), entries);
  return write(parsed, { options, lookup: createResolver(options.lookup) });
}

const typeByPart: { readonly [Table in CsvTable]?: ContentType } = {
  node: 'event',
  episode: 'podcast',
};

/** Returns the content type whose entries a table is made of. */
export function getTableType<Table extends CsvTable>(table: Table): TypeByTable[Table] {
  return (typeByPart[table] ?? table) as TypeByTable[Table]; // a table is named after its type, or is in the list
}
