/** One page. `total` is null when the server does not count. */
export interface Page<T> {
  readonly total: number | null;
  readonly data: readonly T[];
}

/** A list that asks for nothing until it is awaited (one page) or iterated with `for await` (everything). */
export interface Paginator<T> extends PromiseLike<Page<T>>, AsyncIterable<T> {}

/** Where a list begins and how it is cut. */
export interface ListOptions {
  /** Items per request. @defaultValue 15 */
  readonly pageSize?: number | undefined;
  /** How many items to skip. @defaultValue 0 */
  readonly start?: number | undefined;
}

/** A list from what fetches one page. Awaiting it twice asks once; each iteration asks anew. */
export function paginate<T>(
  fetchPage: (start: number, count: number) => Promise<Page<T>>,
  { pageSize = 15, start: first = 0 }: ListOptions = {},
): Paginator<T> {
  let page: Promise<Page<T>> | undefined;
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- a list is awaited on purpose
    then: (onPage, onError) => (page ??= fetchPage(first, pageSize)).then(onPage, onError),
    async *[Symbol.asyncIterator]() {
      let before: string | undefined;
      for (let start = first, end = Infinity; start < end;) {
        const { total, data } = await fetchPage(start, pageSize);
        // A server that knows no `start` gives the same page for ever.
        const head = JSON.stringify(data[0]);
        if (data.length === 0 || head === before) return;
        before = head;
        yield* data;
        start += data.length;
        end = total ?? Infinity;
      }
    },
  };
}
