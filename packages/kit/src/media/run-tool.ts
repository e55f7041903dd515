import { ProgramError, runProgram } from '@comunal/command/process';
import { KitError } from '../kit-error.ts';

/**
 * Runs a program of the `PATH`.
 *
 * @throws `KitError` `no-program` where it is missing, `program-failed` with its last words where it fails.
 */
export async function runTool(
  program: 'ffmpeg' | 'zimwriterfs',
  args: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  try {
    const { code, messages } = await runProgram(program, args, { signal, maxMessages: 3 });
    if (code !== 0)
      throw new KitError('program-failed', program, messages.join(' · ') || `code ${code}`);
  } catch (thrown) {
    if (!(thrown instanceof ProgramError)) throw thrown;
    throw thrown.code === 'not-found'
      ? new KitError('no-program', program, `${program} is not in the PATH.`)
      : new KitError('program-failed', program, thrown.message);
  }
}
