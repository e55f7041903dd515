import { builtinModules } from 'node:module';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import type { Check } from 'size-limit';
import { entryCeilings } from './data/ceilings.ts';
import { runtimes as ourRuntimes } from './data/runtimes.ts';
import { lookUpEntry, specifierOf } from './entries.ts';
import { bundleOptions } from './lib/bundle.ts';
import type { Workspace } from './workspace.ts';

const DATA = 'tooling/package-checks/src/data/ceilings.ts';

/** An empty script, which size-limit does not count and the ceilings do. */
const EMPTY_BYTES = 32;

/** What size-limit weighs: each entry, bundled with what it imports, minified and compressed. */
export function sizeChecks(
  { selected }: Workspace,
  ceilings = entryCeilings,
  runtimes = ourRuntimes,
): SizeCheck[] {
  return selected.flatMap((pkg) =>
    pkg.entries.map((entry): SizeCheck => {
      const ceiling = lookUpEntry(ceilings[pkg.folder], entry);
      // Bundled as for Node where nothing says otherwise: `runtime-neutral` is the check that asks for it.
      const runtime = lookUpEntry(runtimes[pkg.folder], entry) ?? 'node';
      const { external, ...options } = bundleOptions(pkg, runtime);
      return {
        name: specifierOf(pkg.name, entry),
        path: join(pkg.dir, entry.file),
        gzip: true,
        limit: `${(ceiling ?? 0) - EMPTY_BYTES} B`,
        message:
          ceiling === undefined
            ? `It has no ceiling: give it one in ${DATA}.`
            : `Make it smaller, or raise the ceiling in ${DATA} and say why there.`,
        modifyEsbuildConfig: (config) => ({
          ...config,
          ...options,
          external: [...external, ...builtinModules, 'node:*'],
        }),
      };
    }),
  );
}

/** A check of size-limit, whose own type lacks `message` and knows nothing of esbuild. */
interface SizeCheck extends Omit<Check, 'modifyEsbuildConfig'> {
  readonly message: string;
  readonly modifyEsbuildConfig: (config: BuildOptions) => BuildOptions;
}
