import { ProgramError, runProgram } from '@comunal/command/process';
import { CleanError } from '../clean-error.ts';

/** What ffmpeg says of a file that is cut and that it copies all the same. */
const CUT = /ended prematurely|partial file|truncat/i;

/** More than the description of any file that is read. */
const MAX_OUTPUT_BYTES = 64 * 2 ** 20;

/**
 * Runs ffmpeg or ffprobe of the `PATH`, and returns what it prints.
 * @throws CleanError `no-ffmpeg` where it is missing, `damaged` where it refuses the file.
 */
export async function runTool(
  tool: 'ffmpeg' | 'ffprobe',
  args: readonly string[],
  signal?: AbortSignal,
): Promise<string> {
  let isCut = false;
  const { code, output } = await runProgram(tool, args, {
    signal,
    maxOutputBytes: MAX_OUTPUT_BYTES,
    onLine(line) {
      isCut ||= CUT.test(line);
    },
  }).catch((thrown: unknown) => {
    throw toCleanError(thrown);
  });
  // The messages name the file, and can repeat parts of it.
  if (code !== 0 || isCut) throw new CleanError('damaged');
  return output.toString('utf8');
}

function toCleanError(thrown: unknown): unknown {
  if (!(thrown instanceof ProgramError)) return thrown;
  if (thrown.code === 'not-found') return new CleanError('no-ffmpeg');
  return thrown.code === 'too-much-output' ? new CleanError('damaged') : thrown;
}
