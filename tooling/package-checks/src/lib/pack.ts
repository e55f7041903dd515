import { mkdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
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
    const published = packages.filter(({ manifest }) => !manifest.private);
    const tarballs = await packAll(published, top, root);
    const packed: Packed[] = [];
    for (const pkg of published) {
      const tarball = tarballs.get(pkg.name);
      if (tarball === undefined) throw new Error(`${pkg.dir} is not packed.`);
      packed.push({ pkg, tarball, dir: await unpack(tarball, join(top, pkg.folder), root) });
    }
    return use(packed);
  });
}

/** Packs all at once, since to start pnpm takes longer than to pack; resolves to the tarball of each by its name. */
async function packAll(
  packages: readonly Package[],
  into: string,
  root: string,
): Promise<ReadonlyMap<string, string>> {
  const filters = packages.map(
    ({ dir }) => `--filter=./${relative(root, dir).replaceAll(sep, '/')}`,
  );
  const argv = ['--recursive', ...filters, 'pack', '--json', '--pack-destination', into];
  const { code, stdout, stderr } = await runProgram('pnpm', argv, root);
  if (code !== 0) throw new Error(`The packages cannot be packed: ${stderr || stdout}`);
  const tarballs = [JSON.parse(stdout) as PackedByPnpm | readonly PackedByPnpm[]].flat(); // written by pnpm
  return new Map(tarballs.map(({ name, filename }) => [name, filename]));
}

/** What pnpm says of a tarball; of one alone outside of a list. */
interface PackedByPnpm {
  readonly name: string;
  readonly filename: string;
}

async function unpack(tarball: string, into: string, root: string): Promise<string> {
  mkdirSync(into);
  const { code, stderr } = await runProgram('tar', ['-xzf', tarball, '-C', into], root);
  if (code !== 0) throw new Error(`${tarball} cannot be unpacked: ${stderr}`);
  return join(into, 'package');
}
