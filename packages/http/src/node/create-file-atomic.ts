import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isLinkUnsupported } from './is-link-unsupported.ts';
import { temporaryPath } from './temporary-path.ts';
import { writeSynced } from './write-synced.ts';

/**
 * Creates a file in one atomic write: a process or a machine that dies on the way leaves none. It never writes over a file, nor
 * through a link that leads nowhere. Folders that are missing are made; modes are those that the umask leaves.
 * @param path - A file that does not exist yet.
 * @param content - All that it will hold; text is written as UTF-8.
 * @throws the system's `EEXIST` when there is something under that name.
 *
 * @example
 * ```ts
 * import { createFileAtomic, getSystemErrorCode } from '@comunal/http/node';
 *
 * await createFileAtomic('site/colectiva.yaml', 'name: Colectiva de Ejemplo\n').catch((error: unknown) => {
 *   if (getSystemErrorCode(error) !== 'EEXIST') throw error;
 *   console.log('site/colectiva.yaml stays as it is');
 * });
 * ```
 */
export async function createFileAtomic(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = temporaryPath(path);
  try {
    await writeSynced(beside, content, { mode: 0o666 });
    await link(beside, path);
  } catch (thrown) {
    if (!isLinkUnsupported(thrown)) throw withPath(thrown, path);
    await writeFile(path, content, { flag: 'wx' });
  } finally {
    await rm(beside, { force: true });
  }
}

/** Errors of an open file name no path, and those of a link the other one. */
function withPath(thrown: unknown, path: string): unknown {
  return thrown instanceof Error ? Object.assign(thrown, { path }) : thrown;
}
