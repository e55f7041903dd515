import {
  checkOptionNames,
  type CallOptions,
  type OptionNames,
  type Page,
  type Paginator,
} from '@comunal/http';
import * as z from 'zod/mini';
import { createArchiveError } from '../archive-error.ts';
import type { ArchiveConnection } from '../connection.ts';

/** The options of a search. */
export interface SearchOptions<Field extends string = DefaultField> {
  /** The fields to return for each item, beside `identifier`. @defaultValue title, date, creator */
  readonly fields?: readonly Field[] | undefined;
  /** The order, such as `date desc`; ties go by identifier. @defaultValue the Archive's own; when iterated, by identifier */
  readonly sort?: string | undefined;
  /** The number of items on the awaited page: 1 to 10000. @defaultValue 50 */
  readonly pageSize?: number | undefined;
  /** The number of the awaited page, from 1; the Archive has none beyond the ten thousandth item. @defaultValue 1 */
  readonly page?: number | undefined;
}

/** The fields of a search that names none. */
export type DefaultField = 'title' | 'date' | 'creator';

/** The value of a field: most are texts, some numbers, and a field that is repeated is a list. */
export type SearchValue = string | number | readonly (string | number)[];

/** An item that matches a search, with the fields that were asked for, as far as it has them. Further fields are kept at run time. */
export type SearchResult<Field extends string = DefaultField> = {
  /** The identifier of the item, as `items.get` takes it. */
  readonly identifier: string;
} & { readonly [Name in Exclude<Field, 'identifier'>]?: SearchValue | undefined };

/**
 * Searches items in the Archive's query syntax: `collection:opensource AND language:spa`.
 * @param query - In the syntax of the Archive: `collection:opensource AND language:spa`.
 * @param options - Which fields come back, in which order, and a signal that ends the listing.
 */
export type ArchiveSearch = <const Field extends string = DefaultField>(
  query: string,
  options?: SearchOptions<Field> & CallOptions,
) => Paginator<SearchResult<Field>>;

const valueSchema = z.union([z.string(), z.number()]);
export const resultSchema = z.catchall(
  z.object({ identifier: z.string() }),
  z.union([valueSchema, z.array(valueSchema)]),
);
const pageSchema = z.looseObject({
  response: z.looseObject({ numFound: z.number(), docs: z.array(resultSchema) }),
});
const scrapeSchema = z.looseObject({
  items: z.array(resultSchema),
  cursor: z.optional(z.string()),
});

const OPTION_NAMES: OptionNames<SearchOptions & CallOptions> = {
  fields: true,
  sort: true,
  pageSize: true,
  page: true,
  signal: true,
};

/** The most items that the Archive gives by pages. */
const maxResults = 10_000;
/** Items of each request while iterating; the Archive takes no fewer than 100. */
const batchSize = 1_000;

/**
 * Creates the search on an existing connection. Awaited, a search is one page with its total; iterated, it paginates through everything.
 * @param connection - From {@link connect}.
 *
 * @example
 * ```ts
 * import { connect, createSearch } from '@comunal/archive';
 *
 * const search = createSearch(connect());
 * const { total, data } = await search('language:spa AND fanzine', { fields: ['title'], pageSize: 10 });
 * console.log(total, data[0]?.title);
 * ```
 */
export function createSearch({ site }: ArchiveConnection): ArchiveSearch {
  return <Field extends string>(
    query: string,
    options: SearchOptions<Field> & CallOptions = {},
  ): Paginator<SearchResult<Field>> => {
    checkOptionNames('search', options, OPTION_NAMES);
    if (typeof query !== 'string') throw new TypeError('A search needs a query, as text.');
    const { fields = ['title', 'date', 'creator'], sort, signal } = options;
    const fieldNames = [...new Set(['identifier', ...fields])];
    const fetchPage = async (): Promise<Page<SearchResult<Field>>> => {
      const { pageSize = 50, page = 1 } = options;
      if (!(pageSize >= 1 && page >= 1 && pageSize * page <= maxResults))
        throw createArchiveError(
          'bad-request',
          `Pages go up to item ${maxResults}: iterate to have everything.`,
        );
      const { response } = await site.call(
        {
          method: 'GET',
          path: 'advancedsearch.php',
          query: {
            q: query,
            'fl[]': fieldNames,
            'sort[]': sort,
            rows: pageSize,
            page,
            output: 'json',
          },
          schema: pageSchema,
        },
        { signal },
      );
      return { total: response.numFound, data: response.docs };
    };
    let page: Promise<Page<SearchResult<Field>>> | undefined;
    return {
      // oxlint-disable-next-line unicorn/no-thenable -- a list is awaited on purpose
      then: (onPage, onError) => (page ??= fetchPage()).then(onPage, onError),
      async *[Symbol.asyncIterator]() {
        const sorts = [...(sort === undefined ? [] : [sort]), 'identifier asc'].join(',');
        for (let cursor: string | undefined, previous: string | undefined; ;) {
          const response: z.output<typeof scrapeSchema> = await site.call(
            {
              method: 'GET',
              path: 'services/search/v1/scrape',
              query: { q: query, fields: fieldNames.join(','), sorts, count: batchSize, cursor },
              schema: scrapeSchema,
            },
            { signal },
          );
          yield* response.items;
          [previous, cursor] = [cursor, response.cursor];
          // A server that ignores the cursor would give the same page for ever.
          if (cursor === undefined || cursor === previous || response.items.length === 0) return;
        }
      },
    };
  };
}
