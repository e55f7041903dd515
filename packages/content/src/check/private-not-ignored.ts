import { join } from 'node:path';
import { askGit, type GitAnswer } from '../git/ask-git.ts';
import { privateFolder } from '../read/folders.ts';
import { isFolder } from '../read/no-folder.ts';
import type { Finding } from '../model/finding.ts';

/** A name that no rule is written for: if it is ignored, so is every other file in the folder. */
const anyFile = `${privateFolder}/any-file`;

/**
 * Reports `private-tracked` when git has committed files of `private/`, and `private-not-ignored` when it would. Asks git
 * itself, since rules may stand in any folder above; reports nothing where there is no git, no work tree or no `private/`.
 */
export async function checkPrivateNotIgnored(dir: string, signal: AbortSignal): Promise<Finding[]> {
  if (!isFolder(join(dir, privateFolder))) return [];
  const git = (...args: string[]): Promise<GitAnswer> => askGit(dir, args, signal);
  const prefix = await git('rev-parse', '--show-prefix');
  const isInside = await git('rev-parse', '--is-inside-work-tree');
  if (prefix.code !== 0 || isInside.out.trim() !== 'true') return [];
  const rule = `/${escapeRule(prefix.out.replace(/\n$/, ''))}${privateFolder}/`;
  const finding = { file: privateFolder, nearest: rule } as const;
  const tracked = await git('ls-files', '--', privateFolder);
  if (tracked.out !== '') return [{ code: 'private-tracked', ...finding }];
  const ignored = await git('check-ignore', '--quiet', '--no-index', '--', anyFile);
  return ignored.code === 1 ? [{ code: 'private-not-ignored', ...finding }] : [];
}

/** Escapes a path for `.gitignore`. */
function escapeRule(path: string): string {
  return path.replaceAll(/[\\*?[\]]/g, String.raw`\$&`);
}
