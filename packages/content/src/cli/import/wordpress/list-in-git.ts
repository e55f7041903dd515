import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { askGit } from '../../../git/ask-git.ts';

/** A name that no rule is written for: if it is ignored, so is every other file in the folder. */
const anyFile = 'any-file';

/**
 * Lists the files and folders that the next `git add --all` would take, or that git has already. Asks git itself, since rules may
 * stand in any folder above; none is listed where there is no git or no work tree.
 */
export async function listInGit(
  paths: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const listed: string[] = [];
  for (const path of paths) if (await isInGit(path, signal)) listed.push(path);
  return listed;
}

async function isInGit(path: string, signal: AbortSignal): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) return false;
  const isFolder = stats.isDirectory();
  const dir = isFolder ? path : dirname(path);
  const inside = await askGit(dir, ['rev-parse', '--is-inside-work-tree'], signal);
  if (inside.code !== 0 || inside.out.trim() !== 'true') return false;
  // Not ignored is also what git has already, whatever the rules say.
  const name = isFolder ? anyFile : basename(path);
  const { code } = await askGit(dir, ['check-ignore', '--quiet', '--', `./${name}`], signal);
  return code === 1;
}
