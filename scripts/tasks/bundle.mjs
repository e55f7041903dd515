// npm run bundle: what people download who install nothing from npm, as one ZIP in .bundle.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPackages } from '../lib/packages.mjs';
import { ROOT } from '../lib/paths.mjs';

const STANDALONE = join(ROOT, 'packages', 'standalone');
const ASSEMBLE = 'integrations/wordpress/scripts/assemble-plugin.ts';
const OUT = join(ROOT, '.bundle');

export async function runTask() {
  const { code } = await buildPackages(['standalone']);
  if (code !== 0) return code;
  if (!existsSync(join(ROOT, ASSEMBLE))) {
    console.error(
      `The ZIP holds the plugin for WordPress, which is put together by ${ASSEMBLE}: that file is missing.`,
    );
    return 1;
  }
  // Imported late: it stands on packages that were built just now.
  const { createBundle } = await import('../bundle/create-bundle.ts');
  const { version } = JSON.parse(readFileSync(join(STANDALONE, 'package.json'), 'utf8'));
  const script = readFileSync(join(STANDALONE, 'dist', 'comunal.standalone.js'));
  const { name, bytes } = await createBundle({
    root: ROOT,
    version,
    script,
    plugin: await assemblePlugin(version),
  });
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT);
  writeFileSync(join(OUT, name), bytes);
  console.log(`.bundle/${name}  ${Math.ceil(bytes.length / 1000)} kB`);
  return 0;
}

/** The files of the plugin, put together by its own script. */
async function assemblePlugin(version) {
  const { assemblePlugin } = await import(pathToFileURL(join(ROOT, ASSEMBLE)).href);
  const { readFiles } = await import('../bundle/read-files.ts');
  const home = mkdtempSync(join(tmpdir(), 'comunal-bundle-'));
  try {
    const folder = join(home, 'comunal');
    assemblePlugin(folder, { version });
    return readFiles(folder);
  } finally {
    rmSync(home, { recursive: true });
  }
}
