// npm start: the example site and the docs, built when something changed, served on this machine.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildDocs } from '../lib/docs-site.mjs';
import { buildPackages } from '../lib/packages.mjs';
import { ROOT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { serveDocs } from '../lib/serve-docs.mjs';
import { SITE, buildSite } from '../lib/site.mjs';

export async function runTask(words) {
  for (const build of [buildPackages, buildSite]) {
    const { code, output } = await build();
    if (code === 0) continue;
    if (output) console.error(output);
    return code;
  }
  // Docs that cannot be built keep nobody from the site.
  const built = await buildDocs();
  if (built.code !== 0) console.error(`The docs could not be built:\n${built.output}`);
  const server = join(ROOT, SITE, 'scripts', 'serve.mjs');
  if (!existsSync(server)) {
    console.error(`${SITE} has no scripts/serve.mjs, so there is nothing to serve it with.`);
    return 1;
  }
  console.log('Serving the example site and the docs; Ctrl-C stops them');
  const docs = built.code === 0 ? await serveDocs() : undefined;
  // Started with node itself: a pnpm in between would keep signals to itself.
  const guard = pathToFileURL(join(ROOT, 'scripts', 'lib', 'exit-with-parent.mjs')).href;
  const { code } = await run(process.execPath, ['--import', guard, server, ...words], {
    cwd: join(ROOT, SITE),
  });
  docs?.close();
  return code;
}
