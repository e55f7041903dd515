import type { CallOptions } from '@comunal/http';
import { createArchiveError } from '../archive-error.ts';
import type { ArchiveConnection } from '../connection.ts';
import { checkIdentifier } from '../identifier.ts';
import { itemSchema, readItem, type ArchiveItem } from './item.ts';

/** Reads items. */
export interface ArchiveItems {
  /** Gets an item with its files. @throws `ArchiveError`: `not-found` when it does not exist, `bad-identifier`. */
  get(identifier: string, options?: CallOptions): Promise<ArchiveItem>;
  /** Gets an item, or undefined when it does not exist. */
  find(identifier: string, options?: CallOptions): Promise<ArchiveItem | undefined>;
}

/** Creates the items API on an existing connection, for bundles that use nothing else. */
export function createItems({ site }: ArchiveConnection): ArchiveItems {
  const find: ArchiveItems['find'] = async (identifier, options) => {
    const path = `metadata/${checkIdentifier(identifier)}`;
    const answer = await site.call({ method: 'GET', path, schema: itemSchema }, options);
    const item = readItem(identifier, answer);
    // Were it taken for an item that does not exist, its files could be overwritten.
    if (!item && answer.error !== undefined)
      throw createArchiveError('unavailable', 'The Archive could not look for the item.', {
        request: { method: 'GET', path },
      });
    return item;
  };
  return {
    find,
    async get(identifier, options) {
      const item = await find(identifier, options);
      if (item) return item;
      const request = { method: 'GET', path: `metadata/${identifier}` };
      throw createArchiveError('not-found', 'There is no item of this name.', { request });
    },
  };
}
