import type { CallOptions } from '@comunal/http';
import type { ArchiveConnection } from '../connection.ts';
import { createItems } from '../items/create-items.ts';
import type { ArchiveFile } from '../items/item.ts';
import { openArchiveFile, type OpenedFile, type OpenFileOptions } from './open-archive-file.ts';

/** Reads the files of items. */
export interface ArchiveFiles {
  /** Lists all files of an item; files that were sent a moment ago may be missing. @throws `ArchiveError`: `not-found`. */
  list(identifier: string, options?: CallOptions): Promise<readonly ArchiveFile[]>;
  /**
   * Opens a file as a stream, or a part of it. It counts as a view only with `countView`. The Archive redirects to the
   * machine that has the file, and a page cannot see where a redirect leads, so this does not work in pages.
   * @throws `ArchiveError`: `not-found`, `redirect` when the redirect leads to a server that is not the Archive's.
   */
  open(identifier: string, name: string, options?: OpenFileOptions): Promise<OpenedFile>;
}

/** Creates the files API on an existing connection, for bundles that use nothing else. */
export function createFiles(connection: ArchiveConnection): ArchiveFiles {
  const items = createItems(connection);
  return {
    list: async (identifier, options) => (await items.get(identifier, options)).files,
    open: (identifier, name, options) => openArchiveFile(connection, identifier, name, options),
  };
}
