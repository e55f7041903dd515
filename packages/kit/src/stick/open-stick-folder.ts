import { acquireLock, type Lock } from '@comunal/http/node';
import { lstat, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { KitError } from '../kit-error.ts';
import {
  MANIFEST_FILE,
  UNFINISHED,
  type KitFile,
  type KitManifest,
} from '../manifest/kit-manifest.ts';
import { readList } from '../manifest/read-manifest.ts';
import { readJournal } from './journal.ts';
import { removeHalfWritten } from './stick-files.ts';
import { isSystemFile } from './system-files.ts';

/** A folder that one process writes a kit into. */
export interface StickFolder {
  readonly dir: string;
  readonly lock: Lock;
  /** What belongs to the kit from before, by path. */
  readonly owned: Map<string, KitFile | undefined>;
  /** Whether no run was killed in it, so that it can be left as it was found. */
  readonly isUntouched: boolean;
}

/**
 * Opens a folder to write a kit into: an empty one, one with a kit, or with a part of one.
 *
 * @throws `KitError` `not-a-kit` where there is anything else in it, `busy` where another process writes into it.
 */
export async function openStickFolder(dir: string): Promise<StickFolder> {
  await mkdir(dir, { recursive: true });
  const names = (await readdir(dir)).filter((name) => !isSystemFile(name));
  const isKit = names.includes(MANIFEST_FILE) || names.includes(UNFINISHED);
  if (names.length > 0 && !isKit)
    throw new KitError(
      'not-a-kit',
      dir,
      `${dir} holds other files, and no kit: choose an empty folder.`,
    );
  const before = names.includes(MANIFEST_FILE) ? await readBefore(dir) : undefined;
  // A link on a stick that somebody gave us would have us write and remove files of our own.
  if (names.includes(UNFINISHED) && !(await lstat(join(dir, UNFINISHED))).isDirectory())
    throw new KitError(
      'not-a-kit',
      dir,
      `${UNFINISHED} in ${dir} is a link: choose an empty folder.`,
    );
  await mkdir(join(dir, UNFINISHED), { recursive: true });
  const lock = await lockFolder(dir);
  await removeHalfWritten(join(dir, UNFINISHED));
  const owned = new Map<string, KitFile | undefined>();
  for (const file of await readJournal(join(dir, UNFINISHED))) owned.set(file.path, file);
  for (const file of before?.files ?? []) owned.set(file.path, file);
  return { dir, lock, owned, isUntouched: !names.includes(UNFINISHED) };
}

async function readBefore(dir: string): Promise<KitManifest> {
  const list = await readList(dir).catch(() => undefined);
  if (list) return list.manifest;
  throw new KitError(
    'not-a-kit',
    dir,
    `${MANIFEST_FILE} of ${dir} is not the list of a kit: choose an empty folder.`,
  );
}

async function lockFolder(dir: string): Promise<Lock> {
  const lock = await acquireLock(join(dir, UNFINISHED, 'lock')).catch(() => undefined);
  // FAT has no links, which the lock is made by. There nothing keeps two runs apart.
  if (!lock) return { release: () => Promise.resolve() };
  if ('pid' in lock)
    throw new KitError(
      'busy',
      dir,
      `Process ${lock.pid} is writing into ${dir}: wait until it is done.`,
    );
  return lock;
}
