import type { CallOptions } from '@comunal/http';
import { createFiles, type Files } from '../files/create-files.ts';
import { filePath } from '../identifier.ts';
import type { WriteConnection } from './connection.ts';

/** Files of items, to read and to delete. */
export interface WritingFiles extends Files {
  /**
   * Deletes a file, with what the Archive has made of it. Whoever has a copy keeps it.
   * @throws `ArchiveError`: `not-found`, `forbidden` for an item of somebody else.
   */
  delete(identifier: string, name: string, options?: CallOptions): Promise<void>;
}

/** Files, by themselves. */
export function createWritingFiles(connection: WriteConnection): WritingFiles {
  return {
    ...createFiles(connection),
    async delete(identifier, name, options) {
      const path = filePath(identifier, name);
      const headers = { 'x-archive-cascade-delete': '1' };
      await connection.s3.send({ ...options, method: 'DELETE', path, headers });
    },
  };
}
