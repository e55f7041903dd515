import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { SavedSite } from '../../service-worker/saved-site.ts';
import { packageDir } from '../package-dir.ts';

/** Bundles the service worker of a site that can be saved, with the list of what it saves. */
export async function bundleServiceWorker(site: SavedSite): Promise<string> {
  const { output } = (await build({
    root: packageDir,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    define: { SAVED_SITE: JSON.stringify(site) },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(packageDir, 'src/service-worker/service-worker.ts'),
        output: { format: 'iife' },
      },
    },
  })) as Rolldown.RolldownOutput; // one output, and no watcher
  return output[0].code;
}
