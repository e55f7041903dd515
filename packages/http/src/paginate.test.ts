import { describe, expect, it, vi } from 'vitest';
import { paginate, type Page } from './paginate.ts';

const LENGTH = 7;

function fetcher(change: (page: Page<number>) => Page<number> = (page) => page) {
  return vi.fn<(start: number, count: number) => Promise<Page<number>>>(async (start, count) => {
    const length = Math.max(0, Math.min(count, LENGTH - start));
    return change({ total: LENGTH, data: Array.from({ length }, (_, at) => start + at) });
  });
}

async function collect<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

describe('a list', () => {
  it('asks for nothing by itself, and once when it is awaited twice', async () => {
    const fetchPage = fetcher();
    const list = paginate(fetchPage, { pageSize: 3 });
    expect(fetchPage).not.toHaveBeenCalled();
    const first = await list;
    expect(first).toEqual({ total: 7, data: [0, 1, 2] });
    expect(await list).toBe(first);
    expect(fetchPage.mock.calls).toEqual([[0, 3]]);
  });

  it('gives everything when it is iterated', async () => {
    const fetchPage = fetcher();
    expect(await collect(paginate(fetchPage, { pageSize: 3 }))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(fetchPage.mock.calls).toEqual([
      [0, 3],
      [3, 3],
      [6, 3],
    ]);
    expect(await collect(paginate(fetchPage, { start: 5 }))).toEqual([5, 6]);
  });

  it('asks for no further page when the iteration is left', async () => {
    const fetchPage = fetcher();
    for await (const item of paginate(fetchPage, { pageSize: 3 })) if (item === 1) break;
    expect(fetchPage).toHaveBeenCalledTimes(1);
  });

  it('does without a total, and with a server that gives less than asked', async () => {
    const uncounted = fetcher(({ data }) => ({ total: null, data: data.slice(0, 2) }));
    expect(await collect(paginate(uncounted))).toHaveLength(LENGTH);
  });

  it.each([null, 1000])('ends when the server repeats itself, total %j', async (total) => {
    const fetchPage = fetcher(() => ({ total, data: [4, 5] }));
    expect(await collect(paginate(fetchPage))).toEqual([4, 5]);
    expect(fetchPage).toHaveBeenCalledTimes(2);
  });

  it('tells of a page that fails', async () => {
    const list = paginate(() => Promise.reject(new Error('gone')));
    await expect(collect(list)).rejects.toThrow('gone');
    await expect(list).rejects.toThrow('gone');
  });
});

it('refuses options and functions that TypeScript would refuse', () => {
  expect(() => paginate(fetcher(), { pagesize: 2 } as never)).toThrow('no option `pagesize`');
  expect(() => paginate(3 as never)).toThrow('a function that fetches one page');
});
