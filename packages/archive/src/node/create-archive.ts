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
  /** Items: pages of the Archive, with their metadata. */
  readonly items: WritableItems;
  /** The files of items. */
  readonly files: WritableFiles;
  /** The metadata of items and files that exist. */
  readonly metadata: ArchiveMetadata;
  /** What the Archive takes at the moment. */
  readonly limits: ArchiveLimits;
  /**
   * Uploads a file into an item, which the whole world can read and nobody can take back. A file that the item already has
   * with the same checksum is not sent. The upload resumes by itself when the connection breaks; a large file also resumes
   * in a later process, from `options.state` or without it.
   * @throws `ArchiveError`: `not-permitted`, `file-exists`, `spam`, `over-limit`, `wrong-checksum`, `file-changed`, `dark`.
   *
   * @example
   * ```ts
   * import { createArchive, openFile } from '@comunal/archive/node';
   * import type { UploadPermit } from '@comunal/archive';
   *
   * export async function publish(permit: UploadPermit, accessKey: string, secretKey: string) {
   *   const archive = createArchive({ accessKey, secretKey });
   *   const item = { metadata: { title: 'Charla de redes', mediatype: 'movies', language: 'spa' } };
   *   const { isVerified } = await archive.upload(permit.identifier, await openFile('charla.mp4'), { permit, item });
   *   return isVerified; // false while the Archive still processes it
   * }
   * ```
   */
  readonly upload: UploadToArchive;
}

/**
 * Creates a client for Node that also writes, with the keys of an account. They are in none of its fields and in no error.
 * @param options - The keys of the account, and how the Archive is called.
 * @throws `ArchiveError`: `unauthorized` for keys that cannot be valid, `bad-address`, `insecure-address`.
 *
 * @example
 * ```ts
 * import { createArchive } from '@comunal/archive/node';
 *
 * const { ARCHIVE_ACCESS_KEY: accessKey = '', ARCHIVE_SECRET_KEY: secretKey = '' } = process.env;
 * const archive = createArchive({ accessKey, secretKey });
 * console.log(await archive.limits.isOver('colectiva-de-ejemplo-charla'));
 * ```
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
