import {
  paginate,
  type CallOptions,
  type Paginator,
  type ListOptions,
  type Operation,
  type StandardSchemaV1,
} from '@comunal/http';
import * as z from 'zod/mini';
import { callApi } from './call-api.ts';
import type { PeerTubeConnection } from './connection.ts';

/** The largest page that PeerTube returns. */
const maxPageSize = 100;

/**
 * Paginates a list of the API: awaited, it is one page; iterated, all items of all pages.
 * @param path - Below `api/v1/`.
 * @param auth - Whether the call needs a token.
 * @param toQuery - Builds the rest of the query when a page is requested. The list rejects with an error that it throws.
 */
export function paginateApi<Item>(
  connection: PeerTubeConnection,
  path: string,
  item: z.core.$ZodType<Item>,
  { pageSize, start, ...query }: ListOptions & Operation['query'] = {},
  options?: CallOptions,
  auth: Operation['auth'] = 'optional',
  toQuery?: () => Operation['query'],
): Paginator<Item> {
  const schema: StandardSchemaV1<unknown, { total: number | null; data: Item[] }> = z.looseObject({
    total: z._default(z.nullable(z.number()), null), // absent with skipCount
    data: z.array(item),
  });
  return paginate(
    async (from, count) => {
      if (!(Number.isInteger(count) && count >= 0 && count <= maxPageSize))
        throw connection.createError('bad-request', `pageSize has to be from 0 to ${maxPageSize}.`);
      const page = { ...query, ...toQuery?.(), start: from, count };
      return callApi(connection, 'GET', path, options, { query: page, auth, schema });
    },
    { pageSize, start },
  );
}
