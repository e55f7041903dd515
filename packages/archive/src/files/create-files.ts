import type { CallOptions } from '@comunal/http';
import type { Connection } from '../connection.ts';
import { createItems } from '../items/create-items.ts';
import type { ArchiveFile } from '../items/item.ts';
import { openArchiveFile, type OpenedFile, type OpenOptions } from './open-archive-file.ts';

/** Files of items, to read. */
export interface Files {
  /** All of an item; those that were sent a moment ago may be missing. @throws `ArchiveError`: `not-found`. */
  list(identifier: string, options?: CallOptions): Promise<readonly ArchiveFile[]>;
  /**
   * Opens a file as a stream, or a part of it. It does not count as a view unless `isCounted`. The Archive sends on to the
   * machine that has the file, which a page cannot look at before it follows: so it does not work in pages.
   * @throws `ArchiveError`: `not-found`, `redirect` when it leads to a server that is not the Archive's.
   */
  open(identifier: string, name: string, options?: OpenOptions): Promise<OpenedFile>;
}

/** Files, by themselves. */
export function createFiles(connection: Connection): Files {
  const items = createItems(connection);
  return {
    list: async (identifier, options) => (await items.get(identifier, options)).files,
    open: (identifier, name, options) => openArchiveFile(connection, identifier, name, options),
  };
}
