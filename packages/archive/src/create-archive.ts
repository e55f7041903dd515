import { connect, type ArchiveOptions } from './connection.ts';
import { createFiles, type ArchiveFiles } from './files/create-files.ts';
import { createItems, type ArchiveItems } from './items/create-items.ts';
import { createSearch, type ArchiveSearch } from './search/create-search.ts';
import { createViews, type ArchiveViews } from './views/create-views.ts';

/** A client of the Internet Archive that only reads. */
export interface Archive {
  readonly items: ArchiveItems;
  readonly files: ArchiveFiles;
  readonly search: ArchiveSearch;
  readonly views: ArchiveViews;
}

/**
 * Creates a client of the Internet Archive that only reads and needs no keys. The client of `@comunal/archive/node` writes.
 *
 * @example
 * const archive = createArchive();
 * for await (const { identifier } of archive.search('collection:opensource_movies')) console.log(identifier);
 * @throws `ArchiveError` with `bad-address` or `insecure-address` for an address that will not do.
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
