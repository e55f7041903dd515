// Serves both sites on this machine alone, the real one first, and prints where.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serveFolder } from './serve-folder.mjs';
import { startVideoServer, video } from './simulators.mjs';

const root = dirname(import.meta.dirname);
const sites = [
  { folder: 'dist', port: 4321, name: 'comun.al, 2021' },
  { folder: 'dist-sample', port: 4322, name: 'Colectiva de Ejemplo (invented, sample data)' },
];

const missing = sites.find(({ folder }) => !existsSync(join(root, folder, 'index.html')));
if (missing) {
  console.error(`${missing.folder}/ is not built yet. Build it first: npm run build`);
  process.exit(1);
}

const servers = [];
for (const { folder, port, name } of sites) {
  const { server, address } = await serveFolder(join(root, folder), { port });
  servers.push(server);
  console.log(`${address}  ${name}`);
}
let videoServer;
try {
  videoServer = await startVideoServer();
  console.log(`${videoServer.url}/  the PeerTube simulator behind the sample's video`);
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.log(`Port ${video.port} is taken: the video of the sample will not play.`);
}
console.log('Stop with Ctrl-C.');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    void videoServer?.stop();
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  });
