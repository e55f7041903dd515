import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPageAccess } from './page-access.ts';
import { createPageApp, type PageAppOptions } from './create-page-app.ts';

/** What {@link startJobsPage} takes. */
export interface JobsPageOptions extends Omit<PageAppOptions, 'access' | 'host' | 'readScript'> {
  /** Reads the script of the page; left out, that which was built with this package. */
  readonly readScript?: PageAppOptions['readScript'] | undefined;
}

/** A page that can be used. */
export interface JobsPage {
  /** The address, which opens the page once. */
  readonly url: string;
  /** Ends it, and closes every connection. */
  close(): Promise<void>;
}

/** Serves the page on this machine alone, at a port that is free. */
export async function startJobsPage(options: JobsPageOptions): Promise<JobsPage> {
  const { readScript = readBuiltScript } = options;
  const access = createPageAccess();
  let host = '';
  const app = createPageApp({ ...options, access, readScript, host: () => host });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port, and not on a pipe
  host = `127.0.0.1:${port}`;
  return {
    url: `http://${host}/#${access.key}`,
    close: async () => {
      const closed = once(server.close(), 'close');
      if (server instanceof Server) server.closeAllConnections();
      await closed;
    },
  };
}

async function readBuiltScript(): Promise<Uint8Array<ArrayBuffer>> {
  const manifest = import.meta.resolve('@comunal/workflows/package.json');
  return readFile(new URL('dist/jobs-page/page.js', manifest));
}
