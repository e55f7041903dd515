import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { PageTools } from '../lib/page-tools.ts';
import type { ResolvedOptions } from './options.ts';
import { packageDir } from './package-dir.ts';

/**
 * Bundles the script of the way out and of pictures on request; `undefined` for a site that has neither. It is a classic
 * script: a module would run when the pictures are already being fetched.
 */
export async function bundlePageTools({
  quickExit,
  lowBandwidth,
}: Pick<ResolvedOptions, 'quickExit' | 'lowBandwidth'>): Promise<PageTools | undefined> {
  if (!quickExit && !lowBandwidth) return undefined;
  const { output } = (await build({
    root: packageDir,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    define: {
      HAS_QUICK_EXIT: String(quickExit !== undefined),
      HAS_LOW_BANDWIDTH: String(lowBandwidth),
    },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(packageDir, 'src/page-tools/page-tools.ts'),
        output: { format: 'iife' },
      },
    },
  })) as Rolldown.RolldownOutput; // one output, and no watcher
  const { code } = output[0];
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return { name: `page-tools.${hash}.js`, code };
}
