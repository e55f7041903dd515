import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteChoices } from './site-choices.ts';
import { renderSiteFiles } from './site-files.ts';

/** Options of {@link createSite}. */
export interface CreateSiteOptions extends SiteChoices {
  /** The folder, which need not exist. It may hold an empty repository, and nothing else. */
  readonly dir: string;
  /** The sample talk takes place a year from this day. @defaultValue today */
  readonly today?: Date;
}

/** A folder that holds files already. */
export class FolderNotEmptyError extends Error {
  override readonly name = 'FolderNotEmptyError';

  constructor(dir: string) {
    super(`${dir} holds files already.`);
  }
}

/**
 * Creates a collective's site in a folder, from the template.
 *
 * @returns The paths of its files from the folder, with slashes.
 * @throws FolderNotEmptyError when the folder holds files: none is written over.
 * @throws the error of the system when a file cannot be written.
 */
export async function createSite({
  dir,
  today = new Date(),
  ...choices
}: CreateSiteOptions): Promise<readonly string[]> {
  if (!(await isFree(dir))) throw new FolderNotEmptyError(dir);
  const files = renderSiteFiles(choices, today);
  for (const [path, text] of files) {
    const target = join(dir, path);
    await mkdir(dirname(target), { recursive: true });
    // Fails where somebody else has written one meanwhile.
    await writeFile(target, text, { flag: 'wx' });
  }
  return [...files.keys()];
}

/** Whether a folder is missing or empty. A repository that was cloned before its first commit holds only `.git`. */
export async function isFree(dir: string): Promise<boolean> {
  try {
    const names = await readdir(dir);
    return names.every((name) => name === '.git');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw error;
  }
}
