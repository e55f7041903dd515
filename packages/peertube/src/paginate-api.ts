import {
  paginate,
  type CallOptions,
  type Paginator,
  type ListOptions,
  type Operation,
  type StandardSchemaV1,
} from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from './connection.ts';
import { callApi } from './call-api.ts';

/** The most that PeerTube gives at once. */
const maxPageSize = 100;

/**
 * A list of PeerTube's: awaited, one page; iterated, all.
 * @param path - Below `api/v1/`.
 * @param auth - Whether it takes a log-in.
 * @param more - Makes the rest of the query when a page is asked for: what it throws, the list rejects with.
 */
export function paginateApi<Item>(
  connection: PeerTubeConnection,
  path: string,
  item: z.core.$ZodType<Item>,
  { pageSize, start, ...query }: ListOptions & Operation['query'] = {},
  options?: CallOptions,
  auth: Operation['auth'] = 'optional',
  more?: () => Operation['query'],
): Paginator<Item> {
  const schema: StandardSchemaV1<unknown, { total: number | null; data: Item[] }> = z.looseObject({
    total: z._default(z.nullable(z.number()), null), // left out with skipCount
    data: z.array(item),
  });
  return paginate(
    async (from, count) => {
      if (!(Number.isInteger(count) && count >= 0 && count <= maxPageSize))
        throw connection.createError('bad-request', `pageSize is to be from 0 to ${maxPageSize}.`);
      const page = { ...query, ...more?.(), start: from, count };
      return callApi(connection, 'GET', path, options, { query: page, auth, schema });
    },
    { pageSize, start },
  );
}
