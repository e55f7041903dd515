import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Writes a file in one atomic write: a process or a machine that dies on the way leaves the old file. Only its owner may
 * read it, unless `mode` says otherwise (its folder has mode 700 where it has to be made; on Windows, what the folder allows).
 */
export async function writeFileAtomic(
  path: string,
  content: string | Uint8Array,
  mode = 0o600,
): Promise<void> {
  await makeFolder(dirname(path));
  const beside = `${path}.${randomUUID()}`;
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(content);
      // The umask may have removed permissions of others who share the file. File systems of memory cards keep no modes, and may report an error.
      await file.chmod(mode).catch(() => undefined);
      await file.sync(); // otherwise the new name may reach the disk before the content does
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (thrown) {
    // Errors of an open file name no path.
    throw thrown instanceof Error ? Object.assign(thrown, { path }) : thrown;
  } finally {
    await rm(beside, { force: true });
  }
}
