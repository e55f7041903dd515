import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOCS } from './docs-site.mjs';
import { ROOT } from './paths.mjs';
import { SITE } from './site.mjs';

const PORT = 4320;

/**
 * Serves the docs on this machine alone, and prints where.
 *
 * @returns `close()`, and `stopped`: the exit code, once a signal has ended it.
 */
export async function serveDocs() {
  // The example's server: it needs what only the set-up has installed.
  const script = join(ROOT, SITE, 'scripts', 'serve-folder.mjs');
  const { serveFolder } = await import(pathToFileURL(script).href);
  const { server, address } = await serveFolder(DOCS, { port: PORT });
  console.log(`${address}  the docs, in Spanish, English and Portuguese`);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, close);
  return { close, stopped: once(server, 'close').then(() => 0) };
}
