import type { Archive } from '../create-archive.ts';
import { createSearch } from '../search/create-search.ts';
import { createViews } from '../views/create-views.ts';
import { connectToWrite, type ArchiveWriterOptions } from './connection.ts';
import { createLimits, type ArchiveLimits } from './create-limits.ts';
import { createMetadata, type ArchiveMetadata } from './create-metadata.ts';
import { createWritableFiles, type WritableFiles } from './create-writable-files.ts';
import { createWritableItems, type WritableItems } from './create-writable-items.ts';
import { createUpload, type UploadToArchive } from './upload/upload-file.ts';

/** A client of the Internet Archive that writes. */
export interface WritableArchive extends Archive {
  readonly items: WritableItems;
  readonly files: WritableFiles;
  readonly metadata: ArchiveMetadata;
  readonly limits: ArchiveLimits;
  /**
   * Uploads a file into an item, which the whole world can read and nobody can take back. A file that the item already has
   * with the same checksum is not sent. The upload resumes by itself when the connection breaks; a large file also resumes
   * in a later process, from `options.state` or without it.
   * @throws `ArchiveError`: `not-permitted`, `file-exists`, `spam`, `over-limit`, `wrong-checksum`, `file-changed`, `dark`.
   */
  readonly upload: UploadToArchive;
}

/**
 * Creates a client for Node that also writes, with the keys of an account. They are in none of its fields and in no error.
 *
 * @example
 * const archive = createArchive({ accessKey, secretKey });
 * await archive.upload('colectiva-charla', await openFile('charla.mp4'), { permit, item: { metadata } });
 * @throws `ArchiveError`: `unauthorized` for keys that cannot be valid, `bad-address`, `insecure-address`.
 */
export function createArchive(options: ArchiveWriterOptions): WritableArchive {
  const connection = connectToWrite(options);
  return {
    items: createWritableItems(connection),
    files: createWritableFiles(connection),
    search: createSearch(connection),
    views: createViews(connection),
    metadata: createMetadata(connection),
    limits: createLimits(connection),
    upload: createUpload(connection),
  };
}
