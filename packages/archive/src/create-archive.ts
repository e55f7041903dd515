import { connect, type ArchiveOptions } from './connection.ts';
import { createFiles, type Files } from './files/create-files.ts';
import { createItems, type Items } from './items/create-items.ts';
import { createSearch, type Search } from './search/create-search.ts';
import { createViews, type Views } from './views/create-views.ts';

/** A client of the Internet Archive that reads. */
export interface Archive {
  readonly items: Items;
  readonly files: Files;
  readonly search: Search;
  readonly views: Views;
}

/**
 * A client of the Internet Archive that reads, without keys. The one of `@comunal/archive/node` writes.
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
