import type { CallOptions, Paginator, Page } from '@comunal/http';
import * as z from 'zod/mini';
import { archiveError } from '../archive-error.ts';
import type { Connection } from '../connection.ts';

/** How a search is made. */
export interface SearchOptions<Field extends string = string> {
  /** Fields to tell of each item. @defaultValue identifier, title, date, creator */
  readonly fields?: readonly Field[] | undefined;
  /** Such as `date desc`; ties go by identifier. @defaultValue as the Archive finds fit; iterated, by identifier */
  readonly sort?: string | undefined;
  /** Items of the awaited page: 1 to 10000. @defaultValue 50 */
  readonly pageSize?: number | undefined;
  /** The awaited page, from 1; the Archive has none beyond the ten thousandth item. @defaultValue 1 */
  readonly page?: number | undefined;
}

/** An item that was found: the fields that were asked for, as far as it has them. */
export type Found = { readonly identifier: string } & Readonly<
  Record<string, string | number | readonly (string | number)[] | undefined>
>;

/** Finds items by the Archive's words: `collection:opensource AND language:spa`. */
export type Search = (query: string, options?: SearchOptions & CallOptions) => Paginator<Found>;

const oneSchema = z.union([z.string(), z.number()]);
const foundSchema = z.catchall(
  z.object({ identifier: z.string() }),
  z.union([oneSchema, z.array(oneSchema)]),
);
const pageSchema = z.looseObject({
  response: z.looseObject({ numFound: z.number(), docs: z.array(foundSchema) }),
});
const scrapeSchema = z.looseObject({
  items: z.array(foundSchema),
  cursor: z.optional(z.string()),
});

/** The most that the Archive gives by pages. */
const mostResults = 10_000;
/** Items of each request while iterating; the Archive takes no fewer than 100. */
const batch = 1_000;

/** Search, by itself. Awaited, it is one page with the total; iterated, everything. */
export function createSearch({ site }: Connection): Search {
  return (query, options = {}) => {
    const { fields = ['identifier', 'title', 'date', 'creator'], sort, signal } = options;
    const wanted = [...new Set(['identifier', ...fields])];
    const askPage = async (): Promise<Page<Found>> => {
      const { pageSize = 50, page = 1 } = options;
      if (!(pageSize >= 1 && page >= 1 && pageSize * page <= mostResults))
        throw archiveError(
          'bad-request',
          `Pages go up to item ${mostResults}: iterate to have everything.`,
        );
      const { response } = await site.call(
        {
          method: 'GET',
          path: 'advancedsearch.php',
          query: {
            q: query,
            'fl[]': wanted,
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
    let page: Promise<Page<Found>> | undefined;
    return {
      // oxlint-disable-next-line unicorn/no-thenable -- a list is awaited on purpose
      then: (onPage, onError) => (page ??= askPage()).then(onPage, onError),
      async *[Symbol.asyncIterator]() {
        const sorts = [...(sort === undefined ? [] : [sort]), 'identifier asc'].join(',');
        for (let cursor: string | undefined, before: string | undefined; ;) {
          const answer: z.output<typeof scrapeSchema> = await site.call(
            {
              method: 'GET',
              path: 'services/search/v1/scrape',
              query: { q: query, fields: wanted.join(','), sorts, count: batch, cursor },
              schema: scrapeSchema,
            },
            { signal },
          );
          yield* answer.items;
          [before, cursor] = [cursor, answer.cursor];
          // A server that knows no cursor gives the same page for ever.
          if (cursor === undefined || cursor === before || answer.items.length === 0) return;
        }
      },
    };
  };
}
