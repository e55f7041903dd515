import { CliError, printable } from '@comunal/command';
import { readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { isFolder } from '../../../read/no-folder.ts';
import { openMediaFolder, type MediaFolder } from '../media-folder.ts';
import type { ImportSession } from '../open-import.ts';

/** A folder of uploads, and where it is. */
export interface Uploads extends MediaFolder {
  /** The folder that somebody named. */
  readonly dir: string;
}

/**
 * Opens the folder that `--media` names: a copy of `wp-content/uploads`, or what that is in.
 *
 * @throws CliError where there is no folder.
 */
export async function openUploads(
  path: string | undefined,
  { context, texts: { t } }: ImportSession,
): Promise<Uploads | undefined> {
  if (path === undefined) return undefined;
  const dir = resolve(context.cwd, path);
  if (isFolder(dir)) return { ...(await openMediaFolder(await findUploads(dir))), dir };
  throw new CliError(
    2,
    t('formats:import.badMedia', { dir: printable(relative(context.cwd, dir) || '.') }),
  );
}

/** Finds the uploads in `wp-content`, or in the folder of a whole WordPress, without following a link. */
async function findUploads(dir: string): Promise<string> {
  if (basename(dir) === 'uploads') return dir;
  for (const steps of [['uploads'], ['wp-content', 'uploads']]) {
    let folder: string | undefined = dir;
    for (const step of steps) folder = folder && (await findFolder(folder, step));
    if (folder !== undefined) return folder;
  }
  return dir;
}

async function findFolder(dir: string, name: string): Promise<string | undefined> {
  const items = await readdir(dir, { withFileTypes: true });
  // Uploads have a folder for each year: one among them that is called like that is a folder of the library.
  if (items.some((item) => item.isDirectory() && /^\d{4}$/.test(item.name))) return undefined;
  return items.some((item) => item.isDirectory() && item.name === name)
    ? join(dir, name)
    : undefined;
}
