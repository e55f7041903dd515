import { getSystemErrorCode } from '@comunal/command';
import { access, cp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RECIPIENTS_FILE } from './recipients-file.ts';
import { SEALED_FOLDER } from './sealed-folder.ts';

/** Names beside the sealed folder while it is replaced. The dot keeps them from being read as content. */
const NEXT = `.${SEALED_FOLDER}-next`;
const BEFORE = `.${SEALED_FOLDER}-before`;

/**
 * Replaces files of the sealed folder, all or none: a copy is changed, and takes its place. A process that dies on the way
 * leaves the old folder, or one that {@link finishReplacing} puts in its place.
 *
 * @param check - Called at the last moment. What it throws leaves the folder as it is.
 */
export async function replaceInFolder(
  dir: string,
  files: ReadonlyMap<string, string>,
  check: () => Promise<void>,
): Promise<void> {
  const [folder, next, before] = [SEALED_FOLDER, NEXT, BEFORE].map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ];
  await rm(next, { recursive: true, force: true });
  try {
    await cp(folder, next, { recursive: true });
    for (const [name, text] of files) await writeFile(join(next, name), text, { flush: true });
    await check();
    await rename(folder, before);
    try {
      await rename(next, folder);
    } catch (thrown) {
      await rename(before, folder);
      throw thrown;
    }
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  await rm(before, { recursive: true, force: true });
}

/** Puts back the folder of a process that died between the two renames, and deletes what one has left. */
export async function finishReplacing(dir: string): Promise<void> {
  const before = join(dir, BEFORE);
  try {
    await rename(before, join(dir, SEALED_FOLDER)); // refused where the folder is there already
  } catch (thrown) {
    if (getSystemErrorCode(thrown) !== 'ENOENT') {
      // What was put aside is deleted only where there is a folder in its place, for whatever reason it was refused.
      await access(join(dir, SEALED_FOLDER, RECIPIENTS_FILE)).catch(() => {
        throw thrown;
      });
      await rm(before, { recursive: true, force: true });
    }
  }
  await rm(join(dir, NEXT), { recursive: true, force: true });
}
