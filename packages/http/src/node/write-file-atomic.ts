import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Writes a file whole or not at all: a process or a machine that dies on the way leaves the old one. Only its owner may read
 * it, unless `mode` says otherwise (its folder has mode 700 where it has to be made; on Windows, what the folder allows).
 */
export async function writeFileAtomic(path: string, text: string, mode = 0o600): Promise<void> {
  await makeFolder(dirname(path));
  const beside = `${path}.${randomUUID()}`;
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(text);
      // What the umask takes, others who share the file had. Sticks and memory cards keep no modes, and may say so.
      await file.chmod(mode).catch(() => undefined);
      await file.sync(); // else the new name may come to the disk before the text does
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (thrown) {
    // What fails on an open file names none.
    throw thrown instanceof Error ? Object.assign(thrown, { path }) : thrown;
  } finally {
    await rm(beside, { force: true });
  }
}
