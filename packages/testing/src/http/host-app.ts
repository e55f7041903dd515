/// <reference lib="esnext.disposable" />

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { PortlessConnection } from './portless-connection.ts';
import { portlessFetch } from './portless-fetch.ts';

/** Where a simulator is reached: within this process, and on a port of this machine unless that is `false`. */
export interface SimulatorHost extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`, without a slash at the end; without a port, an address that no network has. */
  readonly url: string;
  /** 0 without a port. */
  readonly port: number;
  /**
   * Reaches this simulator, and nothing else, without a socket: the `fetch` option of a client. What cuts a connection is a
   * promise that rejects with a TypeError, or a body that breaks off.
   */
  readonly fetch: typeof globalThis.fetch;
  /** Closes the server and every connection. */
  stop(): Promise<void>;
}

/** What answers requests: a Hono app. */
interface App {
  /** @param env - `Bindings`, which for Hono may be anything. */
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>;
}

interface HostOptions {
  /** `false` takes none. @defaultValue a free one */
  readonly port?: number | false | undefined;
  /** What the host is called where it has no port. */
  readonly name: string;
  /** Sets up the server of the port for what is no request, such as WebSockets. Gives what cuts these. */
  readonly attach?: (server: Server) => () => void;
}

/** Gives an app a port of 127.0.0.1 and a `fetch` of its own. */
export async function hostApp(
  app: App,
  { port = 0, name, attach }: HostOptions,
): Promise<{ host: SimulatorHost; cutAll: () => void }> {
  const server = port === false ? undefined : serverOf(app);
  const cutAttached = server && attach?.(server);
  const taken = server && port !== false ? await listen(server, port) : 0;
  const url = server ? `http://127.0.0.1:${taken}` : `https://${name}`;
  const portless = new Set<PortlessConnection>();
  const cutAll = (): void => {
    server?.closeAllConnections();
    cutAttached?.();
    for (const connection of portless) connection.cut();
  };
  let isStopped = false;
  const stop = async (): Promise<void> => {
    isStopped = true;
    const closed = new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    cutAll();
    await closed;
  };
  const fetch = portlessFetch(url, async (request) => {
    const connection = new PortlessConnection(request, () => portless.delete(connection));
    portless.add(connection);
    if (isStopped) connection.cut();
    return connection.exchange(() => app.fetch(request, { connection }));
  });
  return { host: { url, port: taken, fetch, stop, [Symbol.asyncDispose]: stop }, cutAll };
}

function serverOf(app: App): Server {
  // Without `overrideGlobalObjects: false` the adapter would put its own Request and Response into the test's process, and
  // its clean-up of a body that nobody reads cuts the line half a second after an early answer.
  const options = { overrideGlobalObjects: false, autoCleanupIncoming: false };
  const answer = getRequestListener(app.fetch, options);
  return createServer({ keepAliveTimeout: 60_000, requestTimeout: 0 }, (incoming, outgoing) => {
    void answer(incoming, outgoing);
  });
}

async function listen(server: Server, port: number): Promise<number> {
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}
