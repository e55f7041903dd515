import { createFileAtomic, writeFileAtomic, ifThere } from '@comunal/http/node';
import { readFile, realpath, stat } from 'node:fs/promises';
import type { PlannedFile } from './planned-file.ts';

/** A file that somebody saved after its change was planned. Nothing was written. */
export class ChangedFileError extends Error {
  override readonly name = 'ChangedFileError';
  readonly file: string;

  constructor(file: string) {
    super(`${file} has changed since it was read.`);
    this.file = file;
  }
}

/**
 * Writes planned files, each in one atomic write that keeps who may read it. Where a process or a disk fails on the way, each
 * file is as it was or as planned, and no review stands over a text that nobody has reviewed.
 *
 * @throws {@link ChangedFileError} where one of them is not as it was when it was planned; then none is written.
 */
export async function writePlanned(files: readonly PlannedFile[]): Promise<void> {
  for (const { path, name, before } of files)
    if ((await ifThere(readFile(path, 'utf8'))) !== before) throw new ChangedFileError(name);
  for (const { path, interim } of files) if (interim !== undefined) await replace(path, interim);
  for (const { path, before, text } of files)
    await (before === undefined ? createFileAtomic(path, text) : replace(path, text));
}

async function replace(path: string, text: string): Promise<void> {
  const target = await realpath(path); // a link stays one
  const { mode } = await stat(target);
  await writeFileAtomic(target, text, mode & 0o777);
}
