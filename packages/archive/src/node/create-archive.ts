import type { Archive } from '../create-archive.ts';
import { createSearch } from '../search/create-search.ts';
import { createViews } from '../views/create-views.ts';
import { connectToWrite, type ArchiveWriterOptions } from './connection.ts';
import { createLimits, type Limits } from './create-limits.ts';
import { createMetadata, type MetadataWrites } from './create-metadata.ts';
import { createWritingFiles, type WritingFiles } from './create-writing-files.ts';
import { createWritingItems, type WritingItems } from './create-writing-items.ts';
import { createUpload, type UploadToArchive } from './upload/upload-file.ts';

/** A client of the Internet Archive that writes. */
export interface WritingArchive extends Archive {
  readonly items: WritingItems;
  readonly files: WritingFiles;
  readonly metadata: MetadataWrites;
  readonly limits: Limits;
  /**
   * Uploads a file into an item, which the whole world can read and nobody can take back. What is there with the same
   * checksum is not sent. It goes on by itself when the line breaks, and large files from `options.state`, or without it,
   * when the process ended.
   * @throws `ArchiveError`: `not-permitted`, `file-exists`, `spam`, `over-limit`, `wrong-checksum`, `file-changed`, `dark`.
   */
  readonly upload: UploadToArchive;
}

/**
 * The client for Node that writes, with the keys of an account. They are in none of its fields and in no error.
 *
 * @example
 * const archive = createArchive({ accessKey, secretKey });
 * await archive.upload('colectiva-charla', await openFile('charla.mp4'), { permit, item: { metadata } });
 * @throws `ArchiveError`: `unauthorized` for keys that cannot be any, `bad-address`, `insecure-address`.
 */
export function createArchive(options: ArchiveWriterOptions): WritingArchive {
  const connection = connectToWrite(options);
  return {
    items: createWritingItems(connection),
    files: createWritingFiles(connection),
    search: createSearch(connection),
    views: createViews(connection),
    metadata: createMetadata(connection),
    limits: createLimits(connection),
    upload: createUpload(connection),
  };
}
