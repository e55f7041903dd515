import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { getSystemErrorCode } from './get-system-error-code.ts';

/** What a file system says that has no hard links, such as that of a memory card. */
const WITHOUT_LINKS = /^(EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK|EXDEV)$/;

/**
 * Creates a file in one atomic write: a process or a machine that dies on the way leaves none. It never writes over a file, nor
 * through a link that leads nowhere. Folders that are missing are made; modes are those that the umask leaves.
 * @throws the system's `EEXIST` when there is something under that name.
 */
export async function createFileAtomic(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}`;
  try {
    const file = await open(beside, 'wx', 0o666);
    try {
      await file.writeFile(text);
      await file.sync(); // otherwise the name may reach the disk before the text does
    } finally {
      await file.close();
    }
    await link(beside, path);
  } catch (thrown) {
    if (!WITHOUT_LINKS.test(getSystemErrorCode(thrown) ?? '')) throw withPath(thrown, path);
    await writeFile(path, text, { flag: 'wx' });
  } finally {
    await rm(beside, { force: true });
  }
}

/** Errors of an open file name no path, and those of a link the other one. */
function withPath(thrown: unknown, path: string): unknown {
  return thrown instanceof Error ? Object.assign(thrown, { path }) : thrown;
}
