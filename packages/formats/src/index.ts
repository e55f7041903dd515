/**
 * Writes public entries in the formats that other programs read.
 *
 * @packageDocumentation
 */
export type { ExportOptions, PublicLookup } from './export-options.ts';
export type { ExportClock } from './export-clock.ts';
export { isNotListedError, NotListedError } from './not-listed-error.ts';
export { OmissionCode, type Omission } from './omission.ts';
export { hasSessionEnded, type Session } from './has-session-ended.ts';
export { formatPlace, type PublicPlace } from './place-text.ts';
export { omitPastJoinUrls } from './omit-past-join-urls.ts';
export { toICalendar, type CalendarOptions } from './icalendar/to-icalendar.ts';
export { toSchedule } from './schedule/to-schedule.ts';
export type { ScheduleFormat, ScheduleOptions } from './schedule/schedule-options.ts';
export { toFeed } from './feed/to-feed.ts';
export { listFeedEntries } from './feed/list-feed-entries.ts';
export {
  toFeedArchive,
  type FeedArchive,
  type FeedArchiveOptions,
} from './feed/to-feed-archive.ts';
export type { FeedEntry, FeedOptions, SyndicationFormat } from './feed/feed-options.ts';
export { toJsonLd, type JsonLdOptions } from './json-ld/to-json-ld.ts';
export { stringifyJsonLd } from './json-ld/stringify-json-ld.ts';
export type { JsonLdDocument, JsonLdNode, JsonLdValue } from './json-ld/json-ld-document.ts';
export { toCslJson, type CitableEntry } from './citations/to-csl-json.ts';
export { toBibtex } from './citations/to-bibtex.ts';
export type { CslDate, CslItem, CslName } from './citations/csl-item.ts';
export {
  exportFiles,
  exportFormats,
  needsPageUrl,
  type ExportFormat,
} from './export-files/export-files.ts';
export type { ExportFilesOptions } from './export-files/export-files-options.ts';
export type { ExportedFile, PublicSource } from './export-files/file-writer.ts';
export { toJson } from './json/to-json.ts';
export { createJsonExportSchema } from './json/create-json-export-schema.ts';
export type { JsonEntry, JsonExport, JsonExportValue } from './json/json-export.ts';
export { toPodcast } from './podcast/to-podcast.ts';
export { toPodcastChapters } from './podcast/to-podcast-chapters.ts';
export type { PodcastOptions } from './podcast/podcast-options.ts';
export { toCsv } from './csv/to-csv.ts';
export { csvTables, type CsvEntry, type CsvTable } from './csv/create-table.ts';
