import { spawn } from 'node:child_process';
import { KitError } from '../kit-error.ts';

/** How much of what a program says is kept. */
const MAX_MESSAGE = 4000;

/**
 * Runs a program of the `PATH`, without a shell; returns what it says, on either stream.
 *
 * @throws `KitError` `no-program` where it is missing, `program-failed` with its last words where it fails.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<string> {
  const { cwd, signal } = options;
  signal?.throwIfAborted();
  const child = spawn(program, args, {
    ...(cwd !== undefined && { cwd }),
    ...(signal && { signal }),
    // ffmpeg would write a log with the names of files where this variable asks for it.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'FFREPORT')),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    killSignal: 'SIGKILL',
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream
      .setEncoding('utf8')
      .on('data', (text: string) => (output = (output + text).slice(-MAX_MESSAGE)));
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code === 0) return output;
    throw new KitError(
      'program-failed',
      program,
      `${program}: ${output.trim().split('\n').slice(-3).join(' · ')}`,
    );
  } catch (thrown) {
    signal?.throwIfAborted();
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')
      throw new KitError('no-program', program, `${program} is not in the PATH.`);
    throw thrown;
  } finally {
    process.off('exit', kill);
  }
}
