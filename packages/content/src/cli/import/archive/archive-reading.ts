import type { Archive } from '@comunal/archive';
import type * as Html from '@comunal/formats/html';
import type { ChooseSlug, SiteDraft } from '@comunal/formats/import';
import type { OpenedImport } from '../open-import.ts';
import type { RemoteFiles } from '../server/remote-files.ts';
import type { ArchiveNotes } from './archive-notes.ts';
import type { RefusedFile } from './fetch-captions.ts';

/** What is read, and how. */
export interface ArchiveReading {
  readonly archive: Archive;
  readonly identifier: string;
  readonly isIdentifier: (value: string) => boolean;
  /** The entry that the recordings are of, as in `series/slug`, where somebody named it. */
  readonly of: string | undefined;
  readonly opened: OpenedImport;
  readonly chooseSlug: ChooseSlug;
  readonly html: typeof Html;
  readonly remote: RemoteFiles;
  /** Whether captions in SRT can be read. */
  readonly readsSrt: boolean;
  readonly signal: AbortSignal;
  /** Is called after each item. */
  readonly onProgress: (done: number, total: number) => void;
}

/** Items as drafts. */
export interface ItemDrafts {
  readonly drafts: readonly SiteDraft[];
  readonly refused: readonly RefusedFile[];
  /** The identifiers of what was imported before, and is not shown to everyone any more. */
  readonly lost: readonly string[];
}

/** An item or a collection as drafts. */
export interface ArchiveDrafts extends ItemDrafts {
  /** What the drafts are known to come from: the collection, or the item. */
  readonly source: string;
  /**
   * The guids of what is not missed where no draft has it: the series, of which there may be no recording now, and what was not
   * asked for.
   */
  readonly notMissed: readonly string[];
  /** The identifiers of items that could not be read this time. */
  readonly unread: readonly string[];
  readonly notes: ArchiveNotes;
  /** The identifiers of items to which an entry leads that people wrote. */
  readonly handmade: readonly string[];
  /** Whether the collection holds more items than are read. */
  readonly isCut: boolean;
}
