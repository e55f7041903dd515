import { getSystemErrorCode } from '@comunal/command';
import { acquireLock, isLinkUnsupported, type Lock } from '@comunal/http/node';
import { join } from 'node:path';
import { SEALED_FOLDER } from './sealed-folder.ts';

/**
 * Acquires the lock of a content folder, which one process at a time changes: `seal` would write into the sealed folder while
 * `recipients add` puts another in its place. Returns the id of the process that holds it, where another does. Memory cards have no
 * hard links, by which a lock is made, and a folder may be read-only: there it is no obstacle.
 */
export async function lockFolder(dir: string): Promise<Lock | { readonly pid: number }> {
  try {
    return await acquireLock(join(dir, `.${SEALED_FOLDER}-lock`));
  } catch (thrown) {
    const code = getSystemErrorCode(thrown) ?? '';
    if (!isLinkUnsupported(thrown) && code !== 'EACCES' && code !== 'EROFS') throw thrown;
    return { release: async () => undefined };
  }
}
