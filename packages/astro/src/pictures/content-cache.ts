import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { openFileCache, type FileCache } from './file-cache.ts';

/** Where the cache of a content folder is. */
export interface ContentCacheOptions {
  /** The folder that a project keeps things in from build to build. */
  readonly cacheDir: string;
  /** The folder of the project. */
  readonly root: string;
  readonly contentDir: string;
}

const PREFIX = 'of-';

/**
 * Opens the cache of a content folder. Two sites of a project have one each, so that neither clears the sibling's. When it is
 * pruned, so are those of folders that are gone: nobody would build from them again, and what they hold may be withdrawn.
 */
export function openContentCache({ cacheDir, root, contentDir }: ContentCacheOptions): FileCache {
  const caches = join(cacheDir, 'comunal');
  // From the project, which may be moved as a whole.
  const name = PREFIX + encodeURIComponent(relative(root, contentDir));
  const cache = openFileCache(join(caches, name));
  return {
    keep: (file, make) => cache.keep(file, make),
    remove: (file) => cache.remove(file),
    prune: async () => {
      await cache.prune();
      for (const sibling of existsSync(caches) ? await readdir(caches) : [])
        if (sibling !== name && !isOfFolder(sibling, root))
          await rm(join(caches, sibling), { recursive: true, force: true });
    },
  };
}

/** Whether a cache is that of a content folder that is still there. */
function isOfFolder(name: string, root: string): boolean {
  try {
    return (
      name.startsWith(PREFIX) &&
      existsSync(resolve(root, decodeURIComponent(name.slice(PREFIX.length))))
    );
  } catch {
    return false; // a name that is not ours
  }
}
