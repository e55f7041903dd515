import { connect, type ArchiveOptions } from './connection.ts';
import { createFiles, type ArchiveFiles } from './files/create-files.ts';
import { createItems, type ArchiveItems } from './items/create-items.ts';
import { createSearch, type ArchiveSearch } from './search/create-search.ts';
import { createViews, type ArchiveViews } from './views/create-views.ts';

/**
 * A client of the Internet Archive that only reads. Every call that fails rejects with an {@link ArchiveError}:
 * {@link ArchiveErrorCode} lists the codes with cause and remedy.
 */
export interface Archive {
  /** Items: pages of the Archive, with their metadata. */
  readonly items: ArchiveItems;
  /** The files of items: lists and streams. */
  readonly files: ArchiveFiles;
  /**
   * Searches all items; awaited, one page, iterated, everything.
   *
   * @throws `ArchiveError` with `bad-request` for a page beyond the ten thousandth item: iterate instead. TypeError for an option
   *   that does not exist.
   *
   * @example
   * ```ts
   * import { createArchive } from '@comunal/archive';
   *
   * const archive = createArchive();
   * for await (const { identifier, title } of archive.search('creator:"Colectiva de Ejemplo"'))
   *   console.log(identifier, title);
   * ```
   */
  readonly search: ArchiveSearch;
  /** How often items were opened. */
  readonly views: ArchiveViews;
}

/**
 * Creates a client of the Internet Archive that only reads and needs no keys. The client of `@comunal/archive/node` writes.
 * @param options - Where the Archive is, and how it is called. @defaultValue archive.org
 * @throws `ArchiveError` with `bad-address` or `insecure-address` for an address that will not do.
 *
 * @example
 * ```ts
 * import { createArchive } from '@comunal/archive';
 *
 * const archive = createArchive();
 * const { title, files } = await archive.items.get('colectiva-de-ejemplo-charla');
 * ```
 */
export function createArchive(options: ArchiveOptions = {}): Archive {
  const connection = connect(options);
  return {
    items: createItems(connection),
    files: createFiles(connection),
    search: createSearch(connection),
    views: createViews(connection),
  };
}
