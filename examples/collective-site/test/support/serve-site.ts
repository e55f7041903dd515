import type { Server } from 'node:http';
import type { Site } from './sites.ts';

// By a name in a variable: the script has no types of its own.
const script = '../../scripts/serve-folder.mjs';
const { serveFolder } = (await import(script)) as {
  serveFolder: (
    folder: string,
    options: { port: number },
  ) => Promise<{ server: Server; address: string }>;
};

/** Serves a finished site on a free port. */
export async function serveSite({ folder }: Partial<Site> & Pick<Site, 'folder'>): Promise<{
  server: Server;
  address: string;
  close: () => Promise<void>;
}> {
  const { server, address } = await serveFolder(folder, { port: 0 });
  return {
    server,
    address,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}
