import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { close, listen } from './loopback.ts';
import { PortlessConnection } from './portless-connection.ts';
import { portlessFetch } from './portless-fetch.ts';

/** What answers requests: a Hono app. */
export interface App {
  /** @param env - `Bindings`, which for Hono may be anything. */
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>;
}

/** Where an app is reached: within this process, and on a port of this machine unless that is `false`. */
export interface Host {
  /** 0 without a port. */
  readonly port: number;
  /** Without a slash at the end. */
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  /** Cuts every connection. */
  readonly cutAll: () => void;
  /** The same, and nothing is answered any more. */
  readonly stop: () => Promise<void>;
}

/**
 * Gives an app a port of 127.0.0.1 and a `fetch` of its own.
 * @param port - 0 takes a free one; `false` takes none.
 * @param name - What the host is called where it has no port.
 * @param attach - Sets up the server of the port for what is no request, such as WebSockets. Gives what cuts these.
 */
export async function hostApp(
  app: App,
  port: number | false,
  name: string,
  attach?: (server: Server) => () => void,
): Promise<Host> {
  const portless = new Set<PortlessConnection>();
  // Without `overrideGlobalObjects: false` the adapter would put its own Request and Response into the test's process, and
  // its clean-up of a body that nobody reads cuts the line half a second after an early answer.
  const options = { overrideGlobalObjects: false, autoCleanupIncoming: false };
  const answer = getRequestListener(app.fetch, options);
  const server =
    port === false
      ? undefined
      : createServer({ keepAliveTimeout: 60_000, requestTimeout: 0 }, (incoming, outgoing) => {
          void answer(incoming, outgoing);
        });
  const cutAttached = server && attach?.(server);
  const taken = server && port !== false ? await listen(server, port) : 0;
  const url = server ? `http://127.0.0.1:${taken}` : `https://${name}`;
  const cutAll = (): void => {
    server?.closeAllConnections();
    cutAttached?.();
    for (const connection of portless) connection.cut();
  };
  let isStopped = false;
  return {
    port: taken,
    url,
    cutAll,
    fetch: portlessFetch(url, async (request) => {
      const connection = new PortlessConnection(request, () => portless.delete(connection));
      portless.add(connection);
      if (isStopped) connection.cut();
      return connection.exchange(() => app.fetch(request, { connection }));
    }),
    async stop() {
      isStopped = true;
      cutAll();
      if (server) await close(server);
    },
  };
}
