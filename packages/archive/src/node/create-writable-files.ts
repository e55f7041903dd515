import type { CallOptions } from '@comunal/http';
import { createFiles, type ArchiveFiles } from '../files/create-files.ts';
import { toFilePath } from '../identifier.ts';
import type { ArchiveWriteConnection } from './connection.ts';

/** Reads and deletes the files of items. */
export interface WritableFiles extends ArchiveFiles {
  /**
   * Deletes a file, with all files that the Archive derived from it. Copies of others stay.
   * @param identifier - The identifier of the item.
   * @param name - The name of the file in the item, with its folders.
   * @param options - A signal that ends the call.
   * @throws `ArchiveError`: `not-found`, `forbidden` for an item of somebody else.
   *
   * @example
   * ```ts
   * import { createArchive } from '@comunal/archive/node';
   *
   * const { ARCHIVE_ACCESS_KEY: accessKey = '', ARCHIVE_SECRET_KEY: secretKey = '' } = process.env;
   * const archive = createArchive({ accessKey, secretKey });
   * await archive.files.delete('colectiva-de-ejemplo-charla', 'borrador.mp4');
   * ```
   */
  delete(identifier: string, name: string, options?: CallOptions): Promise<void>;
}

/**
 * Creates the files API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connectToWrite` returned.
 *
 * @example
 * ```ts
 * import { connectToWrite, createWritableFiles } from '@comunal/archive/node';
 *
 * const { ARCHIVE_ACCESS_KEY: accessKey = '', ARCHIVE_SECRET_KEY: secretKey = '' } = process.env;
 * const files = createWritableFiles(connectToWrite({ accessKey, secretKey }));
 * await files.delete('colectiva-de-ejemplo-charla', 'borrador.mp4');
 * ```
 */
export function createWritableFiles(connection: ArchiveWriteConnection): WritableFiles {
  return {
    ...createFiles(connection),
    async delete(identifier, name, options) {
      const path = toFilePath(identifier, name);
      const headers = { 'x-archive-cascade-delete': '1' };
      await connection.s3.send({ ...options, method: 'DELETE', path, headers });
    },
  };
}
