// npm run docs: the docs, built when something changed, served on this machine.
import { buildDocs } from '../lib/docs-site.mjs';
import { buildPackages } from '../lib/packages.mjs';
import { serveDocs } from '../lib/serve-docs.mjs';

export async function runTask() {
  for (const build of [buildPackages, buildDocs]) {
    const { code, output } = await build();
    if (code === 0) continue;
    if (output) console.error(output);
    return code;
  }
  const server = await serveDocs();
  console.log('Stop with Ctrl-C.');
  return server.stopped;
}
