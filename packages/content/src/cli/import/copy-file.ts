import { isLinkUnsupported } from '@comunal/http/node';
import { createHash, randomUUID } from 'node:crypto';
import { copyFile, constants, link, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { maxFileBytes, type SourceFile } from './file-source.ts';

/** Takes the SHA-256 of a file of a source. */
export async function hashSource(file: SourceFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of limitBytes(file)) hash.update(bytes);
  return hash.digest('hex');
}

/**
 * Copies a file of a source piece by piece, in one atomic step at the end: who looks sees all of it, or what was there before.
 *
 * @param file - What is copied.
 * @param path - The file that is written, in a folder that exists.
 * @param isNew - Whether there is no such file yet: then none is written over.
 * @returns the SHA-256 of what was written.
 * @throws the system's `EEXIST` where there is a file that should be new.
 */
export async function copySource(file: SourceFile, path: string, isNew: boolean): Promise<string> {
  // The name of the file may be as long as the system allows: nothing can be put behind it.
  const beside = join(dirname(path), `.${randomUUID()}`);
  const hash = createHash('sha256');
  try {
    const output = await open(beside, 'wx', 0o666);
    try {
      for await (const bytes of limitBytes(file)) {
        hash.update(bytes);
        await output.writeFile(bytes);
      }
      await output.sync();
    } finally {
      await output.close();
    }
    await (isNew ? putNew(beside, path) : rename(beside, path));
    return hash.digest('hex');
  } finally {
    await rm(beside, { force: true });
  }
}

async function putNew(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (thrown) {
    if (!isLinkUnsupported(thrown)) throw thrown;
    await copyFile(beside, path, constants.COPYFILE_EXCL);
  }
}

async function* limitBytes(file: SourceFile): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const bytes of file.read()) {
    length += bytes.length;
    if (length > maxFileBytes) throw new Error('The file grew while it was copied.');
    yield bytes;
  }
}
