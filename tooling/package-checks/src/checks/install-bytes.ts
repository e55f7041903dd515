import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installCeilings as ourCeilings } from '../data/ceilings.ts';
import { installedFolders } from '../lib/install-alone.ts';
import { withPacked, type Packed } from '../lib/pack.ts';
import type { Problem } from '../problem.ts';
import type { Package, Workspace } from '../workspace.ts';

const DATA = 'tooling/package-checks/src/data/ceilings.ts';

/** What somebody gets who installs one package. */
export interface Installed {
  readonly pkg: Package;
  readonly bytes: number;
  /** How many packages, itself included. */
  readonly count: number;
}

/** Who installs one package downloads little, from few suppliers: it and all it depends on stay under two ceilings. */
export async function installBytes(
  workspace: Workspace,
  ceilings = ourCeilings,
  packed?: readonly Packed[],
): Promise<Problem[]> {
  const installed = packed ? measure(workspace, packed) : await measureInstalled(workspace);
  return installed.flatMap(({ pkg, bytes, count }): Problem[] => {
    const ceiling = ceilings[pkg.folder];
    if (ceiling && bytes <= ceiling.bytes && count <= ceiling.packages) return [];
    const measured = `installs ${bytes} bytes in ${count} packages`;
    const message = ceiling
      ? `${measured}, over its ceiling of ${ceiling.bytes} in ${ceiling.packages} (${DATA}).`
      : `${measured} and has no ceiling: give it one in ${DATA}.`;
    return [{ location: pkg.name, message }];
  });
}

/** Weighs each selected package as it would be published, with all that it depends on. */
export function measureInstalled(workspace: Workspace): Promise<Installed[]> {
  return withPacked(workspace, async (packed) => measure(workspace, packed));
}

function measure({ selected }: Workspace, all: readonly Packed[]): Installed[] {
  const wanted = all.filter(({ pkg }) => selected.includes(pkg));
  return wanted.map((packed) => {
    const folders = installedFolders(packed, all);
    const bytes = folders.reduce((sum, dir) => sum + bytesUnder(dir), 0);
    return { pkg: packed.pkg, bytes, count: folders.length };
  });
}

/** Bytes of the files in a package, without what is installed inside it. */
function bytesUnder(dir: string): number {
  return readdirSync(dir, { withFileTypes: true }).reduce((sum, item) => {
    if (item.name === 'node_modules') return sum;
    const path = join(dir, item.name);
    return sum + (item.isDirectory() ? bytesUnder(path) : statSync(path).size);
  }, 0);
}
