import { checkOptionNames } from './check-option-names.ts';

/** One page of a list. `total` is null when the server does not count. */
export interface Page<T> {
  /** How many items there are in all pages; null when the server does not count. */
  readonly total: number | null;
  /** The items of this page, in the server's order. */
  readonly data: readonly T[];
}

/** A list that sends nothing until it is awaited (one page) or iterated with `for await` (all pages). */
export interface Paginator<T> extends PromiseLike<Page<T>>, AsyncIterable<T> {}

/** Options of a list. */
export interface ListOptions {
  /** Items per request. @defaultValue 15 */
  readonly pageSize?: number | undefined;
  /** How many items to skip. @defaultValue 0 */
  readonly start?: number | undefined;
}

/**
 * Paginates: creates a list from a function that fetches one page. Awaited twice, it fetches once; each iteration starts over.
 * @param fetchPage - Fetches up to `count` items from the number `start` on; 0 is the first.
 * @param options - Where to start, and how many items a page has.
 *
 * @throws TypeError for an option that does not exist.
 *
 * @example
 * ```ts
 * import { paginate } from '@comunal/http';
 *
 * const names = ['uno', 'dos', 'tres'];
 * const fetchPage = async (start: number, count: number) =>
 *   ({ total: names.length, data: names.slice(start, start + count) });
 * const list = paginate(fetchPage, { pageSize: 2 });
 * console.log((await list).data); // → [ 'uno', 'dos' ]
 * for await (const name of list) console.log(name);
 * // → uno
 * // → dos
 * // → tres
 * ```
 */
export function paginate<T>(
  fetchPage: (start: number, count: number) => Promise<Page<T>>,
  options: ListOptions = {},
): Paginator<T> {
  checkOptionNames('paginate', options, { pageSize: true, start: true });
  const { pageSize = 15, start: first = 0 } = options;
  if (typeof fetchPage !== 'function')
    throw new TypeError('paginate needs a function that fetches one page.');
  let page: Promise<Page<T>> | undefined;
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- a list is awaited on purpose
    then: (onPage, onError) => (page ??= fetchPage(first, pageSize)).then(onPage, onError),
    async *[Symbol.asyncIterator]() {
      let previousHead: string | undefined;
      for (let start = first, end = Infinity; start < end;) {
        const { total, data } = await fetchPage(start, pageSize);
        // A server that ignores `start` would give the same page for ever.
        const head = JSON.stringify(data[0]);
        if (data.length === 0 || head === previousHead) return;
        previousHead = head;
        yield* data;
        start += data.length;
        end = total ?? Infinity;
      }
    },
  };
}
