import { runProgram, type ProgramResult, type RunProgramOptions } from './run-program.ts';

/** How git is asked. */
export interface RunGitOptions extends Pick<
  RunProgramOptions,
  'env' | 'signal' | 'timeLimitMs' | 'input' | 'maxMessages'
> {
  /** How much it may print. @defaultValue 64 MiB */
  readonly maxOutputBytes?: number | undefined;
  /**
   * Whether it gets the variables that git gives to its hooks, which name the index of the commit. Otherwise they are left out: in
   * a hook they would lead to that repository, whatever the folder is. @defaultValue false
   */
  readonly isHook?: boolean | undefined;
}

/**
 * Asks git about a folder, in English. Nothing of the folder runs.
 *
 * @throws `ProgramError` when git is not there or is stopped; `signal.reason` once the signal aborts.
 */
export function runGit(
  dir: string,
  args: readonly string[],
  {
    env = process.env,
    isHook = false,
    maxOutputBytes = 64 * 2 ** 20,
    ...options
  }: RunGitOptions = {},
): Promise<ProgramResult> {
  // The settings of a repository may name a program that watches its files: nothing of the folder may run.
  const call = ['-C', dir, '-c', 'core.fsmonitor=false', ...args];
  const known = Object.entries(env).filter(([name]) => isHook || !/^GIT_/i.test(name));
  return runProgram('git', call, {
    ...options,
    env: { ...Object.fromEntries(known), LC_ALL: 'C' },
    maxOutputBytes,
  });
}
