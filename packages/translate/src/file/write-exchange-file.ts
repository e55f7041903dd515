import { getSystemErrorCode } from '@comunal/command';
import { createFileAtomic, writeFileAtomic } from '@comunal/http/node';
import { constants } from 'node:fs';
import { copyFile, readFile, realpath, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { ChangedFileError } from '../write/write-planned.ts';

/** An exchange file that is written. */
export interface ExchangeOutput {
  readonly path: string;
  /** The file, as somebody typed it. */
  readonly name: string;
  /** What was read of the file; undefined where there was none. */
  readonly before: Uint8Array | undefined;
  /** Whether the file has something that the new one has not, so that it stays under another name. */
  readonly keepsOld: boolean;
}

/**
 * Writes an exchange file in one atomic write. A link stays one, and whoever may read the file still may.
 *
 * @returns The path under which the old file stays; undefined where it does not.
 * @throws {@link ChangedFileError} where somebody saved it after it was read. Nothing was written then.
 */
export async function writeExchangeFile(
  { path, name, before, keepsOld }: ExchangeOutput,
  content: string | Uint8Array,
): Promise<string | undefined> {
  if (!before) {
    await createFileAtomic(path, content);
    return undefined;
  }
  if (!(await readFile(path)).equals(before)) throw new ChangedFileError(name);
  const old = keepsOld ? await copyBeside(path) : undefined;
  const target = await realpath(path);
  const { mode } = await stat(target);
  await writeFileAtomic(target, content, mode & 0o777);
  return old;
}

/** Copies `pt.po` to `pt.old.po`, or to the first of `pt.old-2.po` and the like that is free. */
async function copyBeside(path: string): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let count = 1; ; count++) {
    const copy = `${stem}.old${count === 1 ? '' : `-${count}`}${extension}`;
    try {
      await copyFile(path, copy, constants.COPYFILE_EXCL);
      return copy;
    } catch (thrown) {
      if (getSystemErrorCode(thrown) !== 'EEXIST') throw thrown;
    }
  }
}
