import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { CleanError } from '../clean-error.ts';

/** What ffmpeg says of a file that is cut and that it copies all the same. */
const CUT = /ended prematurely|partial file|truncat/i;

/**
 * Runs ffmpeg or ffprobe of the `PATH`, without a shell, and returns what it prints.
 * @throws CleanError `no-ffmpeg` where it is missing, `damaged` where it refuses the file.
 */
export async function runTool(
  tool: 'ffmpeg' | 'ffprobe',
  args: readonly string[],
  signal?: AbortSignal,
): Promise<string> {
  signal?.throwIfAborted();
  const child = spawn(tool, args, {
    // ffmpeg would write a log with the names of files where this variable asks for it.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'FFREPORT')),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    killSignal: 'SIGKILL',
    ...(signal && { signal }),
  });
  const code = new Promise<number | null>((resolve, reject) => {
    let failure: unknown;
    child.once('error', (thrown) => {
      failure = thrown;
      if (child.pid === undefined) reject(thrown);
    });
    // It has let go of the file only now, also when it was killed.
    child.once('close', (exitCode) =>
      failure instanceof Error ? reject(failure) : resolve(exitCode),
    );
  });
  const [output, messages, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    code,
  ]).catch((thrown: unknown) => {
    signal?.throwIfAborted();
    throw isMissing(thrown) ? new CleanError('no-ffmpeg') : thrown;
  });
  // The messages name the file, and can repeat parts of it.
  if (exitCode !== 0 || CUT.test(messages)) throw new CleanError('damaged');
  return output;
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
}
