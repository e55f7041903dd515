import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCmsApp } from './create-cms-app.ts';
import type { ServeMessages } from './serve-messages.ts';

/** Options of {@link startCmsServer}. */
export interface CmsServerOptions {
  /** The folder of the project, which holds `cms/`. */
  readonly root: string;
  /** The port; 0 for one that is free. */
  readonly port: number;
  /** What the forms show where a request is refused. */
  readonly messages: ServeMessages;
}

/** Forms that can be used. */
export interface CmsServer {
  /** The address of the forms, which is the key to them: another one each time. */
  readonly url: string;
  /** Ends what is being saved, and closes every connection. */
  close(): Promise<void>;
}

/**
 * Serves the forms of a project on this machine alone.
 *
 * @throws the system's own error, such as `EADDRINUSE`, and what {@link createCmsApp} throws.
 */
export async function startCmsServer({
  root,
  port,
  messages,
}: CmsServerOptions): Promise<CmsServer> {
  // Every program on this computer reaches the port, and the address of no page is told to one.
  const key = randomBytes(16).toString('hex');
  const { app, settle } = await createCmsApp({ root, key, messages });
  const server = createServer(app);
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}/${key}/admin/`,
    close: async () => {
      const closed = once(server.close(), 'close');
      await settle();
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port; // it listens on a port, and not on a pipe
}
