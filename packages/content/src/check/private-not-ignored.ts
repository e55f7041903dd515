import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { privateFolder } from '../read/folders.ts';
import { isFolder } from '../read/no-folder.ts';
import type { Finding } from '../model/finding.ts';

/** A name that no rule is written for: if it is ignored, so is whatever else lands in the folder. */
const anyFile = `${privateFolder}/any-file`;

/**
 * Whether git has what stands in `private/`, or would take it. Asks git itself, since rules may stand in any folder
 * above; says nothing where there is no git, no work tree or no `private/`.
 */
export async function checkPrivateNotIgnored(dir: string, signal: AbortSignal): Promise<Finding[]> {
  if (!isFolder(join(dir, privateFolder))) return [];
  const git = (...args: string[]): Promise<Answer> => ask(dir, args, signal);
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

interface Answer {
  /** `null` when git was stopped, below 0 when it could not be started. */
  readonly code: number | null;
  /** What it wrote, cut off after a megabyte. */
  readonly out: string;
}

function ask(dir: string, args: readonly string[], signal: AbortSignal): Promise<Answer> {
  // A repository's settings may name a program to watch its files: nothing of the folder is to run.
  const call = ['-C', dir, '-c', 'core.fsmonitor=false', ...args];
  const options = { env: ownEnvironment(), signal, timeout: 10_000 };
  return new Promise((resolve, reject) => {
    const git = execFile('git', call, options, (_, out) => {
      if (signal.aborted) reject(signal.reason as Error);
      else resolve({ code: git.exitCode, out });
    });
  });
}

/** Called from a hook of git, the environment would lead to that repository whatever the folder is. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name)));
}

/** A path as .gitignore reads it. */
function escapeRule(path: string): string {
  return path.replaceAll(/[\\*?[\]]/g, String.raw`\$&`);
}
