import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { mkdir, open, readdir, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file to write. */
export interface NewFile {
  /** An absolute path. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Some files were written, and then one could not take its place; the system's own error is the cause. */
export class PartlyWrittenError extends Error {
  override readonly name = 'PartlyWrittenError';
  /** The paths of those that were written. */
  readonly written: readonly string[];

  constructor(written: readonly string[], cause: unknown) {
    super('Some of the files were written.', { cause });
    this.written = written;
  }
}

/** The end of the name of a file that is being written. With a full stop before it, no entry is read from it. */
const ENDING = '.comunal-saving';

/**
 * Writes files so that a process that dies leaves each of them either as it was or whole: all are on the disk, under names of
 * their own, before the first one takes its place. decap-server would write into the file that is there.
 *
 * @param files - In the order in which they take their places.
 * @throws the system's own error, such as `ENOSPC`; then no file has changed. PartlyWrittenError where some have.
 */
export async function writeFiles(files: readonly NewFile[]): Promise<void> {
  const staged: (readonly [beside: string, target: string])[] = [];
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(path), { recursive: true });
      // A link to a file keeps leading there.
      const target = await realpath(path).catch(() => path);
      const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}${ENDING}`);
      staged.push([beside, target]);
      await writeSynced(beside, content, await modeOf(target));
    }
    // Synchronous, so that no signal ends the process between two of them.
    for (const [index, [beside, target]] of staged.entries()) {
      try {
        renameSync(beside, target);
      } catch (thrown) {
        throw index === 0
          ? thrown
          : new PartlyWrittenError(
              files.slice(0, index).map(({ path }) => path),
              thrown,
            );
      }
    }
  } finally {
    for (const [beside] of staged) await rm(beside, { force: true });
  }
}

/** A file that is being written is renamed within this time, in milliseconds. */
const SAVING_TIME = 60_000;

/**
 * Removes what a process that was killed has left behind, and leaves what another one may be saving right now.
 *
 * @param folder - Where files were written, at any depth. It need not exist.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries)
    if (entry.isFile() && entry.name.startsWith('.') && entry.name.endsWith(ENDING)) {
      const path = join(entry.parentPath, entry.name);
      const stats = await stat(path).catch(() => undefined);
      if (stats && stats.mtimeMs < Date.now() - SAVING_TIME) await rm(path, { force: true });
    }
}

async function writeSynced(path: string, content: NewFile['content'], mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Who may read and write a file; for a new one what the system gives.
 *
 * @throws Error with the code `EISDIR` for a folder, which no file could replace.
 */
async function modeOf(path: string): Promise<number> {
  const known = await stat(path).catch(() => undefined);
  if (known?.isDirectory()) throw Object.assign(new Error('It is a folder.'), { code: 'EISDIR' });
  return known ? known.mode & 0o777 : 0o666;
}
