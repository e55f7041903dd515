import type { PublishedPackage } from './published-packages.ts';

/** A package whose tarball holds something of releases that it does not depend on by its manifest. */
export interface OutdatedCopy {
  readonly name: string;
  readonly updates: readonly { readonly name: string; readonly version: string }[];
}

/**
 * Finds the packages that a release left behind, since changesets looks at no devDependency: `@comunal/standalone` bundles
 * the packages that it is built from, and `create-comunal` writes the ranges of those that a created site installs.
 *
 * @param before - The packages before their versions were raised.
 * @param after - The same packages afterwards.
 */
export function findOutdatedCopies(
  before: readonly PublishedPackage[],
  after: readonly PublishedPackage[],
): readonly OutdatedCopy[] {
  const oldVersions = new Map(before.map(({ manifest }) => [manifest.name, manifest.version]));
  const released = after.filter(
    ({ manifest }) => oldVersions.get(manifest.name) !== manifest.version,
  );
  return COPIES.flatMap(({ name, isOutdatedBy }) => {
    const copy = after.find(({ manifest }) => manifest.name === name);
    if (!copy || released.includes(copy)) return [];
    const updates = released
      .filter(({ manifest }) =>
        isOutdatedBy(copy, manifest.name, manifest.version, { after, oldVersions }),
      )
      .map(({ manifest }) => ({ name: manifest.name, version: manifest.version }));
    return updates.length > 0 ? [{ name, updates }] : [];
  });
}

interface Versions {
  readonly after: readonly PublishedPackage[];
  readonly oldVersions: ReadonlyMap<string, string>;
}

interface Copy {
  readonly name: string;
  readonly isOutdatedBy: (
    copy: PublishedPackage,
    name: string,
    version: string,
    versions: Versions,
  ) => boolean;
}

const COPIES: readonly Copy[] = [
  {
    name: '@comunal/standalone',
    isOutdatedBy: ({ manifest }, name, _version, { after }) =>
      collectDependencies(Object.keys(manifest.devDependencies ?? {}), after).has(name),
  },
  {
    name: 'create-comunal',
    isOutdatedBy: ({ manifest }, name, version, { oldVersions }) =>
      Object.hasOwn(manifest.devDependencies ?? {}, name) &&
      toCaretLine(version) !== toCaretLine(oldVersions.get(name) ?? version),
  },
];

/** Collects the packages of ours behind some names, themselves included. */
function collectDependencies(
  names: readonly string[],
  packages: readonly PublishedPackage[],
  collected: Set<string> = new Set(),
): ReadonlySet<string> {
  for (const name of names) {
    const manifest = packages.find((candidate) => candidate.manifest.name === name)?.manifest;
    if (!manifest || collected.has(name)) continue;
    collected.add(name);
    const next = { ...manifest.dependencies, ...manifest.peerDependencies };
    collectDependencies(Object.keys(next), packages, collected);
  }
  return collected;
}

/** The part of a version that all versions of one `^` range share. */
function toCaretLine(version: string): string {
  const [major, minor] = version.split('.');
  return major === '0' ? `0.${minor}` : `${major}`;
}
