// Serves both sites on this machine alone, the real one first, and prints where. A copy of this folder may do without the
// sample, and then without what stands in for its servers.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serveFolder } from './serve-folder.mjs';
import { calls, startCallServer, startVideoServer, video } from './simulators.mjs';

const root = dirname(import.meta.dirname);
const sample = {
  content: 'content-sample',
  folder: 'dist-sample',
  port: 4322,
  what: 'the invented Colectiva de Ejemplo, from content-sample/',
};
const sites = [
  { content: 'content', folder: 'dist', port: 4321, what: 'the site from content/' },
  sample,
].filter(({ content }) => existsSync(join(root, content)));

const missing = sites.find(({ folder }) => !existsSync(join(root, folder, 'index.html')));
if (missing) {
  console.error(`${missing.folder}/ is not built yet. Build it first: npm run build`);
  process.exit(1);
}

const servers = [];
for (const { folder, port, what } of sites) {
  const { server, address } = await serveFolder(join(root, folder), { port });
  servers.push(server);
  console.log(`${address}  ${what}`);
}
const stands = [
  { start: startVideoServer, ...video, what: "the PeerTube simulator behind the sample's video" },
  { start: startCallServer, ...calls, what: "the Jitsi simulator behind the sample's rooms" },
];
const simulators = [];
for (const { start, port, what } of sites.includes(sample) ? stands : [])
  try {
    const simulator = await start();
    simulators.push(simulator);
    console.log(`${simulator.url}/  ${what}`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.log(`Port ${port} is taken, so ${what} is not there.`);
  }
console.log('Stop with Ctrl-C.');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    for (const simulator of simulators) void simulator.stop();
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  });
