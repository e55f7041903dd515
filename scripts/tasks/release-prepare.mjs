// npm run release:prepare: what a rehearsal needs without a network, fetched once into the cache folder.
import { join, relative } from 'node:path';
import { buildPackages } from '../lib/packages.mjs';
import { bin, CACHE, ROOT } from '../lib/paths.mjs';
import { runRelease } from '../lib/release.mjs';
import { prepareMatrix } from '../release/prepare-matrix.ts';

export async function runTask() {
  return runRelease(async () => {
    const { code } = await buildPackages();
    if (code !== 0) return code;
    const bytes = await prepareMatrix(ROOT, CACHE, bin('changeset'));
    const folder = relative(ROOT, join(CACHE, 'release'));
    console.log(
      `Prepared: ${(bytes / 1e6).toFixed(0)} MB in ${folder}. Next: npm run release:rehearse`,
    );
    return 0;
  });
}
