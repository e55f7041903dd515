import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

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
  const underway = new Map<string, Promise<string>>();
  /** The files whose content was compared with their hash, or was made here. */
  const whole = new Set<string>();
  let files: Map<string, string> | undefined;
  const listFiles = (): Map<string, string> => (files ??= findFiles(dir));
  return {
    keep: async (name, make) => {
      used.add(name);
      const file = listFiles().get(name);
      if (file !== undefined && (await isWhole(file, whole))) return file;
      const making = underway.get(name) ?? make().then((content) => write(dir, name, content));
      underway.set(name, making);
      const made = await making.finally(() => underway.delete(name));
      listFiles().set(name, made);
      whole.add(made);
      return made;
    },
    remove: async (name) => {
      used.delete(name);
      listFiles().delete(name);
      // Also what is damaged, or what another build has put there in the meantime.
      for (const written of existsSync(dir) ? await readdir(dir) : [])
        if (nameOf(written) === name) await rm(join(dir, written), { force: true });
    },
    prune: async () => {
      const kept = new Set(
        [...listFiles()].flatMap(([name, file]) => (used.has(name) ? [basename(file)] : [])),
      );
      for (const name of existsSync(dir) ? await readdir(dir) : [])
        if (!kept.has(name)) await rm(join(dir, name), { force: true });
    },
  };
}

/** Finds the files of a cache by their names. */
function findFiles(dir: string): Map<string, string> {
  return new Map(
    (existsSync(dir) ? readdirSync(dir) : []).flatMap((written): [string, string][] => {
      const name = nameOf(written);
      return name === undefined ? [] : [[name, join(dir, written)]];
    }),
  );
}

/** The name that a file of a cache is kept by, before the hash of its content. */
function nameOf(written: string): string | undefined {
  return /^(.+)\.[0-9a-f]{16}$/.exec(written)?.[1];
}

/** Whether a file is there and as it was made, which is looked at once. */
async function isWhole(file: string, whole: Set<string>): Promise<boolean> {
  if (whole.has(file)) return existsSync(file);
  const content = await readFile(file).catch(() => undefined);
  if (content === undefined || !file.endsWith(`.${hashOf(content)}`)) return false;
  whole.add(file);
  return true;
}

/**
 * A build that is stopped leaves no file that is only half there, and two builds at once do not write into each other's. A
 * machine that loses its power may leave one, or one of zeros, since nothing waits for the disk: its name has the hash of what
 * it has to hold.
 */
async function write(dir: string, name: string, content: Uint8Array): Promise<string> {
  const file = join(dir, `${name}.${hashOf(content)}`);
  const beside = `${file}.${randomUUID()}`;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  try {
    await writeFile(beside, content, { flag: 'wx' });
    // Whoever serves the site has to be able to read what is copied from here, whatever the umask is.
    await chmod(beside, 0o644).catch(() => undefined);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
  return file;
}

/** A short name for what something is made from. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(createHash('sha256').update(part).digest());
  return hash.digest('hex').slice(0, 16);
}
