import type { CallOptions } from '@comunal/http';
import { createArchiveError } from '../archive-error.ts';
import type { ArchiveConnection } from '../connection.ts';
import { checkIdentifier } from '../identifier.ts';
import { itemSchema, readItem, type ArchiveItem } from './item.ts';

/** Reads items. */
export interface ArchiveItems {
  /**
   * Gets an item with its files.
   * @param identifier - The identifier of the item.
   * @param options - A signal that ends the call.
   * @throws `ArchiveError`: `not-found` when it does not exist, `bad-identifier`.
   *
   * @example
   * ```ts
   * import { createArchive } from '@comunal/archive';
   * import { startArchiveSimulator } from '@comunal/testing';
   *
   * const item = { identifier: 'charla-de-prueba', metadata: { title: 'Charla' } };
   * const server = await startArchiveSimulator({ seed: [item] }); // leave it out for the Archive itself
   * const archive = createArchive(server.addresses);
   * const { title, files, isPending } = await archive.items.get('charla-de-prueba');
   * console.log(title, files.length, isPending); // → Charla 0 false
   * await server.stop();
   * ```
   */
  get(identifier: string, options?: CallOptions): Promise<ArchiveItem>;
  /**
   * Gets an item, or undefined when it does not exist.
   * @param identifier - The identifier of the item.
   * @param options - A signal that ends the call.
   * @throws `ArchiveError`: `bad-identifier`; `unavailable` when the Archive could not look.
   *
   * @example
   * ```ts
   * import { createArchive } from '@comunal/archive';
   *
   * const archive = createArchive();
   * const item = await archive.items.find('colectiva-de-ejemplo-charla');
   * console.log(item?.title ?? 'There is no such item.');
   * ```
   */
  find(identifier: string, options?: CallOptions): Promise<ArchiveItem | undefined>;
}

/**
 * Creates the items API on an existing connection, for bundles that use nothing else.
 * @param connection - From {@link connect}.
 *
 * @example
 * ```ts
 * import { connect, createItems } from '@comunal/archive';
 *
 * const items = createItems(connect());
 * const item = await items.find('colectiva-de-ejemplo-charla');
 * ```
 */
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
