import { gzipSync } from 'node:zlib';
import { entryCeilings as ourCeilings } from '../data/ceilings.ts';
import { runtimes as ourRuntimes } from '../data/runtimes.ts';
import { specifierOf } from '../entries.ts';
import { bundleEntry } from '../lib/bundle.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

const DATA = 'tooling/package-checks/src/data/ceilings.ts';

/** Each entry, bundled with what it imports, minified and compressed, stays under its ceiling. */
export async function sizes(
  workspace: Workspace,
  ceilings = ourCeilings,
  runtimes = ourRuntimes,
): Promise<Problem[]> {
  const found = await Promise.all(
    workspace.judged.flatMap((pkg) =>
      pkg.entries.map(async (entry): Promise<Problem[]> => {
        const where = specifierOf(pkg.name, entry);
        const ceiling = ceilings[pkg.folder]?.[entry.subpath];
        // Bundled as for Node where nothing says otherwise: `anywhere` is the check that asks for it.
        const runtime = runtimes[pkg.folder]?.[entry.subpath] ?? 'node';
        const { code, errors } = await bundleEntry(pkg, entry, runtime);
        if (errors.length > 0) return errors.map((what) => ({ where, what }));
        const bytes = gzipSync(code, { level: 9 }).length;
        if (ceiling === undefined) {
          return [{ where, what: `is ${bytes} bytes and has no ceiling: give it one in ${DATA}.` }];
        }
        if (bytes <= ceiling) return [];
        const what = `is ${bytes} bytes, over its ceiling of ${ceiling}: make it smaller, or raise the ceiling in ${DATA} and say why there.`;
        return [{ where, what }];
      }),
    ),
  );
  return found.flat();
}
