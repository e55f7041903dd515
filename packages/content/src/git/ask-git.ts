import { ProgramError, runGit } from '@comunal/command/process';

/** What a call of git gives. */
export interface GitAnswer {
  /** `null` when git was stopped, or could not be started. */
  readonly code: number | null;
  readonly out: string;
}

/** Asks git about a folder, where git is there. Nothing of the folder runs. */
export async function askGit(
  dir: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<GitAnswer> {
  try {
    const { code, output } = await runGit(dir, args, { signal, timeLimitMs: 10_000 });
    return { code, out: output.toString('utf8') };
  } catch (thrown) {
    if (thrown instanceof ProgramError) return { code: null, out: '' };
    throw thrown;
  }
}
