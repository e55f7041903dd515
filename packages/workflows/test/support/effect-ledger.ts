import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A server that counts effects, and can be asked whether one is there. */
export interface EffectLedger {
  readonly url: string;
  /** How often each effect was made. */
  readonly effects: ReadonlyMap<string, number>;
  /** Resolves once so many different effects are there. */
  reach(count: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a ledger: `POST /KEY` makes an effect, once more each time; `GET /KEY` says whether it is there. */
export async function startEffectLedger(): Promise<EffectLedger> {
  const effects = new Map<string, number>();
  const waits = new Set<{ readonly count: number; readonly resolve: () => void }>();
  const handle = ({ method, url = '/' }: IncomingMessage, response: ServerResponse): void => {
    const key = url.slice(1);
    if (method === 'POST') effects.set(key, (effects.get(key) ?? 0) + 1);
    response.writeHead(effects.has(key) ? 200 : 404).end();
    for (const wait of waits) if (effects.size >= wait.count) wait.resolve();
  };
  const server = createServer(handle);
  // On a busy machine a worker is held up for longer than an idle connection is kept, and would find it closed.
  server.keepAliveTimeout = 0;
  const url = await listen(server);
  return {
    url,
    effects,
    async reach(count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const wait = { count, resolve };
      waits.add(wait);
      if (effects.size >= count) resolve();
      await promise;
      waits.delete(wait);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The ledger has no port.');
  return `http://127.0.0.1:${address.port}`;
}
