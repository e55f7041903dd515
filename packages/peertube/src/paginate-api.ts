import {
  checkOptionNames,
  paginate,
  type CallOptions,
  type Paginator,
  type ListOptions,
  type Operation,
  type OptionNames,
  type StandardSchemaV1,
} from '@comunal/http';
import * as z from 'zod/mini';
import { callApi } from './call-api.ts';
import type { PeerTubeConnection } from './connection.ts';

/** The largest page that PeerTube returns. */
const maxPageSize = 100;

/** The names of the filters of a list, beside the options of a page. */
export type FilterNames<Filters> = OptionNames<Omit<Filters, keyof ListOptions>>;

/** A list of the API. */
interface ListOperation<Item> {
  /** Below `api/v1/`. */
  readonly path: string;
  /** The schema of an item. */
  readonly item: z.core.$ZodType<Item>;
  /** Which filters it takes. A server ignores those that it does not know, and would list everything. @defaultValue none */
  readonly filters?: Readonly<Record<string, true>> | undefined;
  /** Whether the call needs a token. @defaultValue 'optional' */
  readonly auth?: Operation['auth'] | undefined;
  /** Builds the query from the filters when a page is requested. The list rejects with an error that it throws. */
  readonly toQuery?: (() => Operation['query']) | undefined;
}

/**
 * Paginates a list of the API: awaited, it is one page; iterated, all items of all pages.
 * It rejects with `bad-request` for a filter that the list does not have.
 */
export function paginateApi<Item>(
  connection: PeerTubeConnection,
  { path, item, filters, auth = 'optional', toQuery }: ListOperation<Item>,
  query: ListOptions & Operation['query'] = {},
  options?: CallOptions,
): Paginator<Item> {
  const { pageSize, start, ...rest } = query;
  const schema: StandardSchemaV1<unknown, { total: number | null; data: Item[] }> = z.looseObject({
    total: z._default(z.nullable(z.number()), null), // absent with skipCount
    data: z.array(item),
  });
  return paginate(
    async (from, count) => {
      checkOptionNames<object>(
        'list',
        query,
        { ...filters, pageSize: true, start: true },
        (message) => connection.createError('bad-request', message),
      );
      if (!(Number.isInteger(count) && count >= 0 && count <= maxPageSize))
        throw connection.createError('bad-request', `pageSize has to be from 0 to ${maxPageSize}.`);
      const page = { ...(toQuery ? toQuery() : rest), start: from, count };
      return callApi(connection, 'GET', path, options, { query: page, auth, schema });
    },
    { pageSize, start },
  );
}
