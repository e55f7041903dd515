// npm run release:rehearse: a release of this repository as it is, and one of a correction, to a registry on loopback.
import { buildPackages } from '../lib/packages.mjs';
import { bin, ROOT } from '../lib/paths.mjs';
import { runRelease } from '../lib/release.mjs';
import { rehearseRelease } from '../release/rehearse-release.ts';

export async function runTask() {
  return runRelease(async () => {
    const { code } = await buildPackages();
    if (code !== 0) return code;
    const { releases, problems } = await rehearseRelease(ROOT, bin('changeset'));
    for (const release of releases) console.log(`Published on loopback: ${release.join(', ')}`);
    for (const problem of problems) console.error(problem);
    return problems.length === 0 ? 0 : 1;
  });
}
