import type { ContentType, Public, PublicEntry } from '@comunal/schemas';
import type { Omission } from '../omission.ts';
import { omitPastJoinUrls } from '../omit-past-join-urls.ts';
import { calendarFiles } from './calendar-files.ts';
import { bibtexFiles, cslFiles } from './citation-files.ts';
import { csvFiles, jsonFiles } from './data-files.ts';
import { checkExportFilesOptions, type ExportFilesOptions } from './export-files-options.ts';
import { createFeedFiles } from './feed-files.ts';
import type { ExportedFile, FileWriter, PublicSource } from './file-writer.ts';
import { jsonLdFiles } from './json-ld-files.ts';
import { podcastFiles } from './podcast-files.ts';
import { scheduleFiles } from './schedule-files.ts';

/** The writer of each format, which are the formats that there are. */
const writers = {
  ics: calendarFiles,
  rss: createFeedFiles('rss', 'feed', 'xml'),
  atom: createFeedFiles('atom', 'atom', 'xml'),
  jsonfeed: createFeedFiles('json', 'feed', 'json'),
  podcast: podcastFiles,
  jsonld: jsonLdFiles,
  schedule: scheduleFiles,
  csl: cslFiles,
  bibtex: bibtexFiles,
  json: jsonFiles,
  csv: csvFiles,
} satisfies Readonly<Record<string, FileWriter>>;

/** The name of a format that {@link exportFiles} writes. */
export type ExportFormat = keyof typeof writers;

/** The name of every format that {@link exportFiles} writes. */
export const exportFormats = Object.keys(writers) as readonly ExportFormat[]; // Object.keys forgets the names

/**
 * Writes all public entries in a format: a folder for each language of the site, with the files that the format asks for.
 *
 * @param format - One of {@link exportFormats}.
 * @param source - The public side of the content. Unlisted entries are left out.
 * @param options - The address of the site, and those of its pages and files.
 * @throws RangeError for a format that does not exist, TypeError for an unknown option, and where {@link needsPageUrl} holds and
 * `pageUrl` is missing.
 * @example
 * ```ts
 * import { exportFiles, type PublicSource } from '@comunal/formats';
 *
 * const source: PublicSource = { languages: ['es', 'pt'], list: () => [], get: () => undefined };
 * const files = exportFiles('ics', source, { siteUrl: 'https://colectiva.example/' });
 * console.log(files.map(({ path }) => path)); // → [ 'es/events.ics', 'pt/events.ics' ]
 * ```
 */
export function exportFiles(
  format: ExportFormat,
  source: PublicSource,
  options: ExportFilesOptions,
): ExportedFile[] {
  const writer = getWriter(format);
  checkExportFilesOptions(options);
  const { pageUrl, exportUrl, clock, stateLabel, ...ownOptions } = options;
  if (writer.needsPageUrl && !pageUrl)
    throw new TypeError(
      `\`exportFiles\` needs \`pageUrl\` for ${format}, whose items lead to pages.`,
    );
  const entries = withoutPastJoinUrls(source, (clock ?? Date).now());
  const onOmission = reportOnce(options.onOmission);
  const locales = writer.isPerLanguage ? source.languages : source.languages.slice(0, 1);
  return locales.flatMap((locale) => {
    const folder = writer.isPerLanguage ? `${locale}/` : '';
    const files = writer.write(
      entries,
      {
        ...ownOptions,
        locale,
        lookup: source.get,
        onOmission,
        ...(pageUrl && { pageUrl: (entry) => pageUrl(entry, locale) }),
      },
      {
        ...(clock && { clock }),
        ...(pageUrl && { pageUrl }),
        ...(exportUrl && { exportUrl: (path) => exportUrl(folder + path) }),
        ...(stateLabel && { stateLabel: (state) => stateLabel(state, locale) }),
      },
    );
    return files.map(({ path, text }) => ({ path: folder + path, text }));
  });
}

/**
 * Whether a format is of no use without the addresses of pages, since its items lead there.
 *
 * @param format - One of {@link exportFormats}.
 * @throws RangeError for a format that does not exist.
 * @example
 * ```ts
 * import { needsPageUrl } from '@comunal/formats';
 *
 * console.log(needsPageUrl('rss'), needsPageUrl('ics')); // → true false
 * ```
 */
export function needsPageUrl(format: ExportFormat): boolean {
  return getWriter(format).needsPageUrl === true;
}

function getWriter(format: ExportFormat): FileWriter {
  if (exportFormats.includes(format)) return writers[format];
  throw new RangeError(`"${format}" is no format. There are: ${exportFormats.join(', ')}.`);
}

/** Each language leaves out the same, which is said once. */
function reportOnce(
  onOmission: (omission: Omission) => void = () => {},
): (omission: Omission) => void {
  const reported = new Set<string>();
  return (omission) => {
    const key = JSON.stringify(omission);
    if (reported.has(key)) return;
    reported.add(key);
    onOmission(omission);
  };
}

/** The same entries, whose activities do not say how to join what is over. */
function withoutPastJoinUrls(source: PublicSource, nowMs: number): PublicSource {
  const events = source.list('event').map((event) => omitPastJoinUrls(event, nowMs));
  return {
    ...source,
    list: <T extends ContentType>(type: T) =>
      type === 'event'
        ? (events as readonly PublicEntry[] as readonly Public<T>[])
        : source.list(type), // T is 'event'
  };
}
