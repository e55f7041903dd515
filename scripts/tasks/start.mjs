// npm start: the example site, built when something changed, served on this machine.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPackages } from '../lib/packages.mjs';
import { ROOT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { SITE, buildSite } from '../lib/site.mjs';

export async function runTask(words) {
  const packages = await buildPackages();
  if (packages.code !== 0) return packages.code;
  const site = await buildSite();
  if (site.code !== 0) {
    if (site.output) console.error(site.output);
    return site.code;
  }
  const server = join(ROOT, SITE, 'scripts', 'serve.mjs');
  if (!existsSync(server)) {
    console.error(`${SITE} has no scripts/serve.mjs, so there is nothing to serve it with.`);
    return 1;
  }
  console.log('Serving the example site; Ctrl-C stops it');
  // Started with node itself: a pnpm in between would keep signals to itself.
  const guard = pathToFileURL(join(ROOT, 'scripts', 'lib', 'exit-with-parent.mjs')).href;
  const { code } = await run(process.execPath, ['--import', guard, server, ...words], {
    cwd: join(ROOT, SITE),
  });
  return code;
}
