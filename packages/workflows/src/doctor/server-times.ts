/** How far the clock of a server is ahead of the local one. */
export interface ServerTime {
  readonly host: string;
  readonly aheadMs: number;
}

/** The times that servers said in their answers. */
export interface ServerTimes {
  /** A `fetch` that notes them. */
  readonly fetch: typeof globalThis.fetch;
  /** The last one of each host. */
  list(): readonly ServerTime[];
}

/** Notes the time that each server says in its `Date` header, so that nobody is asked for it alone. */
export function collectServerTimes(fetch: typeof globalThis.fetch, now: () => number): ServerTimes {
  const times = new Map<string, ServerTime>();
  return {
    fetch: async (input, init) => {
      const sentAt = now();
      const response = await fetch(input, init);
      const aheadMs = measure(response.headers.get('date'), sentAt, now());
      const { host } = new URL(input instanceof Request ? input.url : input);
      if (aheadMs !== undefined) times.set(host, { host, aheadMs });
      return response;
    },
    list: () => [...times.values()],
  };
}

/** The header counts whole seconds, and the answer took its time: what lies between counts as no difference. */
function measure(date: string | null, sentAt: number, receivedAt: number): number | undefined {
  const serverTime = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(serverTime)) return undefined;
  if (serverTime + 1_000 < sentAt) return serverTime + 1_000 - sentAt;
  return serverTime > receivedAt ? serverTime - receivedAt : 0;
}
