import { getSystemErrorCode, makeFolder } from '@comunal/http/node';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The folder of a project that holds its jobs and their work files. */
export const PROJECT_FOLDER = '.comunal';

/**
 * Makes a folder for its owner alone that git leaves alone: a copy of a recording that is not published yet ends up in no
 * repository. Where the folder is below `.comunal`, git leaves all of that alone.
 */
export async function makeProjectFolder(path: string): Promise<void> {
  await makeFolder(path);
  await hideFromGit(path);
  for (let parent = dirname(path); parent !== dirname(parent); parent = dirname(parent))
    if (basename(parent) === PROJECT_FOLDER) await hideFromGit(parent);
}

async function hideFromGit(path: string): Promise<void> {
  try {
    await writeFile(join(path, '.gitignore'), '*\n', { mode: 0o600, flag: 'wx' });
  } catch (thrown) {
    if (getSystemErrorCode(thrown) !== 'EEXIST') throw thrown;
  }
}
