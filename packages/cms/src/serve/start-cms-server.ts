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
  /** The address of the forms. */
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
  const { app, settle } = await createCmsApp(root, messages);
  const server = createServer(app);
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}/admin/`,
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
