import { execFile } from 'node:child_process';

/** What a call of git gives. */
export interface GitResult {
  /** `null` when git was stopped, below 0 when it could not be started. */
  readonly code: number | null;
  /** The standard output of git, cut off after a megabyte. */
  readonly out: string;
}

/** Asks git about a folder. Nothing of the folder runs. */
export function runGit(
  dir: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<GitResult> {
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
