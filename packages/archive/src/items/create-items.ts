import type { CallOptions } from '@comunal/http';
import { archiveError } from '../archive-error.ts';
import type { Connection } from '../connection.ts';
import { checkedIdentifier } from '../identifier.ts';
import { itemSchema, readItem, type ArchiveItem } from './item.ts';

/** Items, to read. */
export interface Items {
  /** @throws `ArchiveError`: `not-found` when there is none, `bad-identifier`. */
  get(identifier: string, options?: CallOptions): Promise<ArchiveItem>;
  /** The same, or undefined when there is none. */
  find(identifier: string, options?: CallOptions): Promise<ArchiveItem | undefined>;
}

/** Items, by themselves. */
export function createItems({ site }: Connection): Items {
  const find: Items['find'] = async (identifier, options) => {
    const path = `metadata/${checkedIdentifier(identifier)}`;
    const answer = await site.call({ method: 'GET', path, schema: itemSchema }, options);
    const item = readItem(identifier, answer);
    // Taken for an item that is not there, its files could be written over.
    if (!item && answer.error !== undefined)
      throw archiveError('unavailable', 'The Archive could not look for the item.', {
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
      throw archiveError('not-found', 'There is no item of this name.', { request });
    },
  };
}
