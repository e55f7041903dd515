import { chmod, copyFile, lstat, open, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A run that was killed, or ran out of room, leaves what it was writing, of which nobody would ever free the room. */
export async function removeHalfWritten(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (/^[\da-f]{8}-[\da-f-]{27}$/.test(name)) await rm(join(folder, name), { force: true });
}

/** Copies a file, which may be one that nobody writes to. */
export async function copyToWritable(source: string, target: string): Promise<void> {
  await copyFile(source, target);
  // Sticks keep no modes, and some systems call that an error.
  await chmod(target, 0o644).catch(() => undefined);
}

/** Waits until a file is on the stick, which somebody may pull out at any moment. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether something stands at a path, a link that leads nowhere too. */
export async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

/** Removes the folders that a removed file leaves empty, up to a folder. */
export async function removeEmptyFolders(dir: string, path: string): Promise<void> {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
    try {
      await rmdir(join(dir, folder));
    } catch {
      return;
    }
}
