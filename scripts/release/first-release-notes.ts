import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedPackage } from './published-packages.ts';

/** The version of a package that was never released. */
export const UNRELEASED = '0.0.0';

/**
 * Writes the changelogs of packages that are released for the first time. Their changesets tell what was renamed and mended
 * before anybody could install it, which is of no use to who begins with this version; git keeps them.
 */
export function writeFirstReleaseNotes(
  before: readonly PublishedPackage[],
  after: readonly PublishedPackage[],
): void {
  const unreleased = new Set(
    before
      .filter(({ manifest }) => manifest.version === UNRELEASED)
      .map(({ manifest }) => manifest.name),
  );
  for (const { dir, manifest } of after) {
    const { name, version, description } = manifest;
    if (!unreleased.has(name) || version === UNRELEASED) continue;
    const notes = [
      `# ${name}`,
      `## ${version}`,
      'First release.',
      description,
      'The README says how to begin with it, and what it does not do.',
    ];
    writeFileSync(join(dir, 'CHANGELOG.md'), `${notes.join('\n\n')}\n`);
  }
}
