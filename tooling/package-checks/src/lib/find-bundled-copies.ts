import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../workspace.ts';

/**
 * Names the optional dependencies that a bundler took into the files of a package: what lies beside them as a file, such as a
 * database, is then missing, and nobody can do without them or update them.
 */
export function findBundledCopies(
  dir: string,
  { optionalDependencies = {} }: Pick<Manifest, 'optionalDependencies'>,
): readonly string[] {
  const names = Object.keys(optionalDependencies);
  if (names.length === 0) return [];
  const maps = globSync('dist/**/*.map', { cwd: dir }).map((file) =>
    readFileSync(join(dir, file), 'utf8'),
  );
  return names.filter((name) => maps.some((map) => map.includes(`node_modules/${name}/`)));
}
