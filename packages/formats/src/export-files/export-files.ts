import type { ContentType, Public, PublicEntry } from '@comunal/schemas';
import type { ExportOptions, PublicLookup } from '../export-options.ts';
import { omitPastJoinUrls } from '../omit-past-join-urls.ts';
import { writeCalendarFiles } from './calendar-files.ts';

/** The public side of a collection of entries, such as `toPublic()` of a content folder returns. */
export interface PublicSource {
  /** The languages of the site; the first is the main one. */
  readonly languages: readonly string[];
  /**
   * Returns the entries of a type that may stand in a list: those whose visibility is `public`.
   * @param type - The content type.
   */
  list<T extends ContentType>(type: T): readonly Public<T>[];
  /** Returns the public form of an entry, or `undefined` when there is none. */
  readonly get: PublicLookup;
}

/** Options of {@link exportFiles}. */
export interface ExportFilesOptions extends Pick<
  ExportOptions,
  'siteUrl' | 'fileUrl' | 'onOmission'
> {
  /**
   * Returns the absolute address of the page of an entry in a language.
   * @defaultValue no address is written
   */
  readonly pageUrl?: (entry: PublicEntry, locale: string) => string | undefined;
  /** Tells the time, in milliseconds since 1970, for formats that state it. @defaultValue Date */
  readonly clock?: { readonly now: () => number };
}

/** A file of an export. */
export interface ExportedFile {
  /** The path from the folder of the export, such as `es/events.ics`. */
  readonly path: string;
  /** The text of the file. */
  readonly text: string;
}

/** What writes the files of a format in one language. */
export type FileWriter = (
  source: PublicSource,
  options: ExportOptions & Pick<ExportFilesOptions, 'clock'>,
) => readonly ExportedFile[];

/** The writer of each format, which are the formats that there are. */
const writers = {
  ics: writeCalendarFiles,
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
 * @throws RangeError for a format that does not exist.
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
  { pageUrl, ...options }: ExportFilesOptions,
): ExportedFile[] {
  if (!exportFormats.includes(format))
    throw new RangeError(`"${format}" is no format. There are: ${exportFormats.join(', ')}.`);
  const write: FileWriter = writers[format];
  const nowMs = (options.clock ?? Date).now();
  const seen = new Set<string>();
  return source.languages.flatMap((locale) =>
    write(withoutPastJoinUrls(source, nowMs), {
      ...options,
      locale,
      lookup: source.get,
      ...(pageUrl && { pageUrl: (entry) => pageUrl(entry, locale) }),
      // Each language leaves out the same.
      onOmission: (omission) => {
        const key = JSON.stringify(omission);
        if (!seen.has(key)) options.onOmission?.(omission);
        seen.add(key);
      },
    }).map(({ path, text }) => ({ path: `${locale}/${path}`, text })),
  );
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
