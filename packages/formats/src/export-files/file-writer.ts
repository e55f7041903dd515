import type { ExportClock } from '../export-clock.ts';
import type { ExportOptions, PublicLookup } from '../export-options.ts';
import type { FeedOptions } from '../feed/feed-options.ts';
import type { ContentType, Public, PublicEntry } from '@comunal/schemas';

/** The public side of a collection of entries, such as `toPublic()` of a content folder returns. */
export interface PublicSource {
  /** The languages of the site; the first is the main one. */
  readonly languages: readonly string[];
  /**
   * Returns the entries of a type that may stand in a list: those whose visibility is `public`.
   * @param type - The content type.
   * @example
   * ```ts
   * import type { PublicSource } from '@comunal/formats';
   *
   * const countEvents = (source: PublicSource): number => source.list('event').length;
   * console.log(countEvents({ languages: ['es'], list: () => [], get: () => undefined })); // → 0
   * ```
   */
  list<T extends ContentType>(type: T): readonly Public<T>[];
  /** Returns the public form of an entry, or `undefined` when there is none. */
  readonly get: PublicLookup;
}

/** A file of an export. */
export interface ExportedFile {
  /** The path from the folder of the export, such as `es/events.ics`. */
  readonly path: string;
  /** The text of the file. */
  readonly text: string;
}

/** Where and when an export is made. */
export interface ExportContext {
  /** Returns the address of a file of the export by its path from the folder that the writer writes into. */
  readonly exportUrl?: (path: string) => string;
  /** Returns the address of the page of an entry in a language of the site, for files in another one than the options have. */
  readonly pageUrl?: (entry: PublicEntry, locale: string) => string | undefined;
  /** Tells the time, in milliseconds since 1970. */
  readonly clock?: ExportClock;
  /** Names the state of an activity that does not go ahead as announced, in the language of the files. */
  readonly stateLabel?: FeedOptions['stateLabel'];
}

/** How the files of a format are written. */
export interface FileWriter {
  /** Whether a folder for each language has files of its own. The files of a format that holds all languages stand beside them. */
  readonly isPerLanguage: boolean;
  /** Whether the format is of no use without the addresses of pages. @defaultValue false */
  readonly needsPageUrl?: boolean;
  /** Writes the files, in the language of the options. */
  readonly write: (
    source: PublicSource,
    options: ExportOptions,
    context: ExportContext,
  ) => readonly ExportedFile[];
}
