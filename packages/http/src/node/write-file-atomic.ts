import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { temporaryPath } from './temporary-path.ts';
import { writeSynced } from './write-synced.ts';

/**
 * Writes a file in one atomic write: a process or a machine that dies on the way leaves the old file. Only its owner may
 * read it, unless `mode` says otherwise (its folder has mode 700 where it has to be made; on Windows, what the folder allows).
 * @param path - The file, which may exist.
 * @param content - All that it will hold; text is written as UTF-8.
 * @param mode - Who may read and write it. @defaultValue 0o600
 * @throws The system's own error, such as `ENOSPC` on a full disk; the file then stays as it was.
 *
 * @example
 * ```ts
 * import { writeFileAtomic } from '@comunal/http/node';
 *
 * await writeFileAtomic('tokens.json', JSON.stringify({ accessToken: 'a1' }));
 * ```
 */
export async function writeFileAtomic(
  path: string,
  content: string | Uint8Array,
  mode = 0o600,
): Promise<void> {
  await makeFolder(dirname(path));
  const beside = temporaryPath(path);
  try {
    // The umask may have removed permissions of others who share the file.
    await writeSynced(beside, content, { mode, isExactMode: true });
    await rename(beside, path);
  } catch (thrown) {
    // Errors of an open file name no path.
    throw thrown instanceof Error ? Object.assign(thrown, { path }) : thrown;
  } finally {
    await rm(beside, { force: true });
  }
}
