import type { CallOptions } from '@comunal/http';
import type { ArchiveConnection } from '../connection.ts';
import { createItems } from '../items/create-items.ts';
import type { ArchiveFile } from '../items/item.ts';
import { openArchiveFile, type OpenedFile, type OpenFileOptions } from './open-archive-file.ts';

/** Reads the files of items. */
export interface ArchiveFiles {
  /**
   * Lists all files of an item; files that were sent a moment ago may be missing.
   * @param identifier - The identifier of the item.
   * @param options - A signal that ends the call.
   * @throws `ArchiveError`: `not-found`.
   *
   * @example
   * ```ts
   * import { createArchive } from '@comunal/archive';
   *
   * const archive = createArchive();
   * const files = await archive.files.list('colectiva-de-ejemplo-charla');
   * for (const { name, size } of files.filter(({ isOriginal }) => isOriginal)) console.log(name, size);
   * ```
   */
  list(identifier: string, options?: CallOptions): Promise<readonly ArchiveFile[]>;
  /**
   * Opens a file as a stream, or a part of it. It counts as a view only with `countView`. The Archive redirects to the
   * machine that has the file, and a page cannot see where a redirect leads, so this does not work in pages.
   * @param identifier - The identifier of the item.
   * @param name - The name of the file in the item, with its folders.
   * @param options - Which part, whether it counts as a view, and a signal.
   * @throws `ArchiveError`: `not-found`, `redirect` when the redirect leads to a server that is not the Archive's.
   *
   * @example
   * ```ts
   * import { createArchive } from '@comunal/archive';
   * import { startArchiveSimulator } from '@comunal/testing';
   *
   * const item = { identifier: 'charla-de-prueba', files: { 'nota.txt': 'Buenas tardes' } };
   * const server = await startArchiveSimulator({ seed: [item] }); // leave it out for the Archive itself
   * const archive = createArchive(server.addresses);
   * const { body } = await archive.files.open('charla-de-prueba', 'nota.txt', { start: 7 });
   * console.log(await new Response(body).text()); // → tardes
   * await server.stop();
   * ```
   */
  open(identifier: string, name: string, options?: OpenFileOptions): Promise<OpenedFile>;
}

/**
 * Creates the files API on an existing connection, for bundles that use nothing else.
 * @param connection - The connection of a client.
 *
 * @example
 * ```ts
 * import { connect, createFiles } from '@comunal/archive';
 *
 * const files = createFiles(connect());
 * const names = (await files.list('colectiva-de-ejemplo-charla')).map(({ name }) => name);
 * ```
 */
export function createFiles(connection: ArchiveConnection): ArchiveFiles {
  const items = createItems(connection);
  return {
    list: async (identifier, options) => (await items.get(identifier, options)).files,
    open: (identifier, name, options) => openArchiveFile(connection, identifier, name, options),
  };
}
