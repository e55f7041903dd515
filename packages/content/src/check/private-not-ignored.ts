import { execFile } from 'node:child_process';
import { join } from 'node:path';
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
  const git = (...args: string[]): Promise<GitResult> => runGit(dir, args, signal);
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

interface GitResult {
  /** `null` when git was stopped, below 0 when it could not be started. */
  readonly code: number | null;
  /** The standard output of git, cut off after a megabyte. */
  readonly out: string;
}

function runGit(dir: string, args: readonly string[], signal: AbortSignal): Promise<GitResult> {
  // The settings of a repository may name a program that watches its files: nothing of the folder may run.
  const call = ['-C', dir, '-c', 'core.fsmonitor=false', ...args];
  const options = { env: ownEnvironment(), signal, timeout: 10_000 };
  return new Promise((resolve, reject) => {
    const git = execFile('git', call, options, (_, out) => {
      if (signal.aborted) reject(signal.reason as Error);
      else resolve({ code: git.exitCode, out });
    });
  });
}

/** The environment without git's variables: in a hook of git they would lead to that repository, whatever the folder is. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name)));
}

/** Escapes a path for `.gitignore`. */
function escapeRule(path: string): string {
  return path.replaceAll(/[\\*?[\]]/g, String.raw`\$&`);
}
