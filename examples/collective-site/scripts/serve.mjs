// Serves both sites on this machine alone, the real one first, and prints where. A copy of this folder may do without the
// sample, and then without what stands in for its servers.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadContent } from '@comunal/content';
import { localize } from '@comunal/i18n';
import { serveFolder } from './serve-folder.mjs';
import { calls, startCallServer, startVideoServer, video } from './simulators.mjs';

const root = dirname(import.meta.dirname);
const sample = {
  content: 'content-sample',
  folder: 'dist-sample',
  port: 4322,
  note: ' (invented, sample data)',
};
const sites = [{ content: 'content', folder: 'dist', port: 4321, note: '' }, sample].filter(
  ({ content }) => existsSync(join(root, content)),
);

const missing = sites.find(({ folder }) => !existsSync(join(root, folder, 'index.html')));
if (missing) {
  console.error(`${missing.folder}/ is not built yet. Build it first: npm run build`);
  process.exit(1);
}

const servers = [];
for (const { content, folder, port, note } of sites) {
  const { server, address } = await serveFolder(join(root, folder), { port });
  servers.push(server);
  console.log(`${address}  ${await readName(content)}${note}`);
}
const stands = [
  { start: startVideoServer, ...video, label: "the PeerTube simulator behind the sample's video" },
  { start: startCallServer, ...calls, label: "the Jitsi simulator behind the sample's rooms" },
];
const simulators = [];
for (const { start, port, label } of sites.includes(sample) ? stands : [])
  try {
    const simulator = await start();
    simulators.push(simulator);
    console.log(`${simulator.url}/  ${label}`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.log(`Port ${port} is taken, so ${label} is not there.`);
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

/** The title of a site, which a public build has. */
async function readName(content) {
  const publicContent = (await loadContent(join(root, content))).toPublic();
  const [site] = publicContent.pages('site');
  return localize(site?.title, publicContent.languages)?.text ?? content;
}
