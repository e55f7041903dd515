// npm run release:version [SNAPSHOT]: new versions and changelogs by the changesets, to be committed; a snapshot is not.
import { bin, ROOT } from '../lib/paths.mjs';
import { runRelease } from '../lib/release.mjs';
import { versionPackages } from '../release/version-packages.ts';

export async function runTask([snapshot]) {
  return runRelease(async () => {
    const versions = await versionPackages(ROOT, bin('changeset'), snapshot);
    if (versions.length === 0) console.log('There is no changeset, so no version changes');
    for (const { name, version } of versions) console.log(`${name} ${version}`);
    return 0;
  });
}
