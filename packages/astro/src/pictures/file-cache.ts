import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@comunal/http/node';

/** A folder of files that are named by what they were made from, so that nothing is made twice. */
export interface FileCache {
  /** Returns the path of a file, which is made when it is not there. */
  keep(name: string, make: () => Promise<Uint8Array>): Promise<string>;
  /** Removes a file, if it is there. */
  remove(name: string): Promise<void>;
  /** Removes every file that was not asked for since the cache was opened, so that no cache holds what was withdrawn. */
  prune(): Promise<void>;
}

/** Opens a cache in a folder, which need not exist. */
export function openFileCache(dir: string): FileCache {
  const used = new Set<string>();
  const underway = new Map<string, Promise<void>>();
  return {
    keep: async (name, make) => {
      used.add(name);
      const file = join(dir, name);
      if (existsSync(file)) return file;
      const making = underway.get(name) ?? write(file, make);
      underway.set(name, making);
      await making.finally(() => underway.delete(name));
      return file;
    },
    remove: async (name) => {
      used.delete(name);
      await rm(join(dir, name), { force: true });
    },
    prune: async () => {
      const names = existsSync(dir) ? await readdir(dir) : [];
      for (const name of names) if (!used.has(name)) await rm(join(dir, name));
    },
  };
}

/** A build that is stopped leaves no file that is only half there, and two builds at once do not write into each other's. */
async function write(file: string, make: () => Promise<Uint8Array>): Promise<void> {
  // Whoever serves the site has to be able to read what is copied from here.
  await writeFileAtomic(file, await make(), 0o644);
}

/** A short name for what something is made from. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(createHash('sha256').update(part).digest());
  return hash.digest('hex').slice(0, 16);
}
