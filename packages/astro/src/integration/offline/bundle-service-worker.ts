import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { SavedSite } from '../../service-worker/saved-site.ts';
import { packageDir } from '../package-dir.ts';

/** Bundles the service worker of a site that can be saved, with the list of what it saves. */
export function bundleServiceWorker(site: SavedSite): Promise<string> {
  return bundleWorker('service-worker', { SAVED_SITE: JSON.stringify(site) });
}

/** Bundles the service worker that takes back what was saved of a site. */
export function bundleSelfDestroyingWorker(): Promise<string> {
  return bundleWorker('self-destroying-worker', {});
}

async function bundleWorker(
  name: string,
  define: Readonly<Record<string, string>>,
): Promise<string> {
  const { output } = (await build({
    root: packageDir,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    define,
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(packageDir, `src/service-worker/${name}.ts`),
        output: { format: 'iife' },
      },
    },
  })) as Rolldown.RolldownOutput; // one output, and no watcher
  return output[0].code;
}
