import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../lib/run-program.ts';
import type { Packed } from '../lib/pack.ts';

/** A package as a release of a version. */
export interface Release {
  readonly tarball: string;
  readonly dir: string;
}

interface Manifest {
  version?: string;
  [field: string]: unknown;
}

const DEPENDENCIES = ['dependencies', 'devDependencies', 'peerDependencies'];

/** Options of {@link releaseAs}. */
export interface ReleaseOptions {
  readonly version: string;
  /** The version that all packages of ours were released as first. */
  readonly base: string;
  /** The names of packages of ours. */
  readonly ours: ReadonlySet<string>;
}

/**
 * Makes a tarball of a packed package under another version, and of its ranges for packages of ours: before the first
 * release all are 0.0.0, of which there can be no update.
 *
 * @param change - Changes files of the release.
 */
export async function releaseAs(
  { dir, pkg }: Packed,
  { version, base, ours }: ReleaseOptions,
  into: string,
  change: (dir: string) => void = () => {},
): Promise<Release> {
  const folder = `${pkg.folder}-${version}`;
  const release = join(into, folder, 'package');
  mkdirSync(release, { recursive: true });
  cpSync(dir, release, { recursive: true });
  const file = join(release, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  manifest.version = version;
  for (const field of DEPENDENCIES) {
    const ranges = manifest[field];
    if (typeof ranges !== 'object' || ranges === null) continue;
    manifest[field] = Object.fromEntries(
      Object.entries(ranges).map(([name, range]) => [name, ours.has(name) ? `^${base}` : range]),
    );
  }
  writeFileSync(file, JSON.stringify(manifest));
  change(release);
  const tarball = join(into, `${folder}.tgz`);
  const packed = await runProgram(
    'tar',
    ['-czf', tarball, '-C', join(into, folder), 'package'],
    into,
  );
  if (packed.code !== 0) throw new Error(`${release} cannot be packed: ${packed.stderr}`);
  return { tarball, dir: release };
}
