/// <reference lib="esnext.disposable" />

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { InProcessConnection } from './in-process-connection.ts';
import { createInProcessFetch } from './in-process-fetch.ts';

/** How a simulator is reached: in this process, and on a local port unless `port` is `false`. */
export interface SimulatorHost extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`, without a trailing slash. Without a port, an address that cannot be reached over the network. */
  readonly url: string;
  /** 0 without a port. */
  readonly port: number;
  /**
   * Sends requests to this simulator, and to nothing else, without a socket. Pass it as the `fetch` option of a client. When a
   * fault resets the connection, the promise rejects with a TypeError, or the body fails while it is read.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator({ port: false, seed: [{ name: 'Charla' }] });
   * const { videos } = createPeerTube({ baseUrl: server.url, fetch: server.fetch });
   * console.log((await videos.list()).total); // → 1
   * await server.stop();
   * ```
   */
  readonly fetch: typeof globalThis.fetch;
  /**
   * Closes the server and every connection.
   *
   * @example
   * ```ts
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator();
   * await server.stop(); // `await using server = …` does so by itself
   * ```
   */
  stop(): Promise<void>;
}

/** Handles requests: a Hono app. */
interface App {
  /** @param env - `Bindings`; Hono accepts any object. */
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>;
}

interface HostOptions {
  /** `false` does not listen at all. @defaultValue a free port */
  readonly port?: number | false | undefined;
  /** The host name to use without a port. */
  readonly name: string;
  /** Attaches handlers for anything other than requests, such as WebSockets. Returns a function that closes them. */
  readonly attach?: (server: Server) => () => void;
}

/** Serves an app on a port of 127.0.0.1 and through a `fetch` of its own. */
export async function hostApp(
  app: App,
  { port = 0, name, attach }: HostOptions,
): Promise<{ host: SimulatorHost; closeAllConnections: () => void }> {
  const server = port === false ? undefined : createNodeServer(app);
  const closeAttached = server && attach?.(server);
  const listeningPort = server && port !== false ? await listen(server, port) : 0;
  const url = server ? `http://127.0.0.1:${listeningPort}` : `https://${name}`;
  const inProcess = new Set<InProcessConnection>();
  const closeAllConnections = (): void => {
    server?.closeAllConnections();
    closeAttached?.();
    for (const connection of inProcess) connection.destroy();
  };
  let isStopped = false;
  const stop = async (): Promise<void> => {
    isStopped = true;
    const closed = new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    closeAllConnections();
    await closed;
  };
  const fetch = createInProcessFetch(url, async (request) => {
    const connection = new InProcessConnection(request, () => inProcess.delete(connection));
    inProcess.add(connection);
    if (isStopped) connection.destroy();
    return connection.exchange(() => app.fetch(request, { connection }));
  });
  return {
    host: { url, port: listeningPort, fetch, stop, [Symbol.asyncDispose]: stop },
    closeAllConnections,
  };
}

function createNodeServer(app: App): Server {
  // By default the adapter replaces the global Request and Response of the test process, and its clean-up of an unread body
  // closes the connection half a second after an early response.
  const options = { overrideGlobalObjects: false, autoCleanupIncoming: false };
  const handle = getRequestListener(app.fetch, options);
  return createServer({ keepAliveTimeout: 60_000, requestTimeout: 0 }, (incoming, outgoing) => {
    void handle(incoming, outgoing);
  });
}

async function listen(server: Server, port: number): Promise<number> {
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}
