import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../tooling/package-checks/src/lib/run-program.ts';
import { readPublishedPackages, type PublishedPackage } from './published-packages.ts';

interface PublishedManifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly dist: { readonly tarball: string };
}

interface Packument {
  readonly versions?: Readonly<Record<string, PublishedManifest>>;
  readonly 'dist-tags'?: Readonly<Record<string, string>>;
}

/**
 * Looks at what a registry serves of each package: its version is the latest one, its ranges are ones that users can install,
 * and its tarball brings the changelog of that version.
 *
 * @param dir - A folder for tarballs.
 */
export async function findReleaseProblems(
  root: string,
  registry: string,
  dir: string,
): Promise<readonly string[]> {
  const problems = await Promise.all(
    readPublishedPackages(root).map((pkg) => checkPublished(pkg, registry, dir)),
  );
  return problems.flat();
}

async function checkPublished(
  { manifest: { name, version } }: PublishedPackage,
  registry: string,
  dir: string,
): Promise<readonly string[]> {
  const response = await fetch(new URL(name, registry));
  const packument = (await response.json()) as Packument; // npm's protocol
  const published = packument.versions?.[version];
  if (!published) return [`${name}@${version} is not in the registry.`];
  const problems: string[] = [];
  if (packument['dist-tags']?.['latest'] !== version)
    problems.push(`${name}@${version} is not the latest version.`);
  const ranges = { ...published.dependencies, ...published.peerDependencies };
  for (const [dependency, range] of Object.entries(ranges))
    if (/^(?:workspace|catalog|link|file):/.test(range))
      problems.push(`${name}@${version} depends on ${dependency} as ${range}.`);
  const changelog = await readChangelog(published.dist.tarball, dir);
  if (!changelog.includes(`\n## ${version}\n`))
    problems.push(`The tarball of ${name}@${version} has no changelog of that version.`);
  return problems;
}

async function readChangelog(tarball: string, dir: string): Promise<string> {
  const tarballs = join(dir, 'tarballs');
  mkdirSync(tarballs, { recursive: true });
  const file = join(tarballs, tarball.slice(tarball.lastIndexOf('/') + 1));
  const response = await fetch(tarball);
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  const { stdout } = await runProgram('tar', ['-xzOf', file, 'package/CHANGELOG.md'], dir);
  return stdout;
}
