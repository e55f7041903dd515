import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installCeilings as ourCeilings } from '../data/ceilings.ts';
import { installedFolders } from '../lib/install-alone.ts';
import { withPacked } from '../lib/pack.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

const DATA = 'tooling/package-checks/src/data/ceilings.ts';

/** Who installs one package downloads little: it and all it depends on stay under a ceiling. */
export async function installBytes(
  workspace: Workspace,
  ceilings = ourCeilings,
): Promise<Problem[]> {
  return withPacked(workspace, async (all) => {
    const judged = all.filter(({ pkg }) => workspace.judged.includes(pkg));
    return judged.flatMap((packed): Problem[] => {
      const where = packed.pkg.name;
      const ceiling = ceilings[packed.pkg.folder];
      const folders = installedFolders(packed, all);
      const bytes = folders.reduce((sum, dir) => sum + bytesUnder(dir), 0);
      if (ceiling === undefined) {
        return [
          { where, what: `installs ${bytes} bytes and has no ceiling: give it one in ${DATA}.` },
        ];
      }
      if (bytes <= ceiling) return [];
      const what = `installs ${bytes} bytes in ${folders.length} packages, over its ceiling of ${ceiling} (${DATA}).`;
      return [{ where, what }];
    });
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
