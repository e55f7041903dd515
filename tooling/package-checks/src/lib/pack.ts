import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Package, Workspace } from '../workspace.ts';
import { runProgram } from './run-program.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

/** A package as it would be published. */
export interface Packed {
  readonly pkg: Package;
  readonly tarball: string;
  /** The tarball's content, unpacked. */
  readonly dir: string;
}

/**
 * Packs packages with pnpm (npm's pack ignores `publishConfig.exports` and `catalog:`), hands them over, then removes them.
 * All packages are packed, also when one is selected: it may depend on any other.
 */
export async function withPacked<T>(
  { root, packages }: Workspace,
  use: (packed: readonly Packed[]) => Promise<T>,
): Promise<T> {
  return withTemporaryFolder('comunal-pack-', async (top) => {
    const packed: Packed[] = [];
    for (const pkg of packages.filter(({ manifest }) => !manifest.private)) {
      packed.push(await packOne(pkg, join(top, pkg.folder), root));
    }
    return use(packed);
  });
}

async function packOne(pkg: Package, into: string, root: string): Promise<Packed> {
  mkdirSync(into, { recursive: true });
  const packed = await runProgram('pnpm', ['pack', '--pack-destination', into], pkg.dir);
  const name = readdirSync(into).find((file) => file.endsWith('.tgz'));
  if (packed.code !== 0 || !name) {
    throw new Error(`${pkg.dir} cannot be packed: ${packed.stderr || packed.stdout}`);
  }
  const tarball = join(into, name);
  const unpacked = await runProgram('tar', ['-xzf', tarball, '-C', into], root);
  if (unpacked.code !== 0) throw new Error(`${tarball} cannot be unpacked: ${unpacked.stderr}`);
  return { pkg, tarball, dir: join(into, 'package') };
}
