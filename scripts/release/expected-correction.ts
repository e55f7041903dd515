import type { PublishedPackage } from './published-packages.ts';

/** What a rehearsal corrects. */
export const CORRECTED = '@comunal/http';

/** What a correction of it raises: the package, and the file that contains it. */
const RAISED = new Set([CORRECTED, '@comunal/standalone']);

/** Lists what a correction has to release and nothing else, as `name@version`, by the versions that are released. */
export function listExpectedReleases(
  packages: readonly Pick<PublishedPackage, 'manifest'>[],
): readonly string[] {
  return packages
    .filter(({ manifest: { name } }) => RAISED.has(name))
    .map(({ manifest: { name, version } }) => `${name}@${raisePatch(version)}`)
    .toSorted();
}

function raisePatch(version: string): string {
  return version.replace(/\d+$/, (patch) => String(Number(patch) + 1));
}
