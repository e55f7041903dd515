import { getSystemErrorCode, redactSecrets } from '@comunal/http/node';
import { Buffer } from 'node:buffer';
import type { ChildProcess } from 'node:child_process';
import { ProgramError } from './program-error.ts';
import { readLines } from './read-lines.ts';
import { startWithStreams, type ProgramSurroundings } from './start-program.ts';

/** How a program is run. */
export interface RunProgramOptions extends ProgramSurroundings {
  /** Stops it. */
  readonly signal?: AbortSignal | undefined;
  /** How long it may take. @defaultValue as long as it likes */
  readonly timeLimitMs?: number | undefined;
  /** How long it may go on when it is stopped, to put its files in order. @defaultValue 0: it is killed at once */
  readonly graceMs?: number | undefined;
  /** Given to its input, where secrets stand in no list of processes. @defaultValue no input */
  readonly input?: string | undefined;
  /** How much it may print: it is stopped beyond that. @defaultValue what it prints is thrown away */
  readonly maxOutputBytes?: number | undefined;
  /** How many of the last lines that it says besides its output are kept. @defaultValue 0 */
  readonly maxMessages?: number | undefined;
  /** Is given each of these lines as it comes. */
  readonly onLine?: ((line: string) => void) | undefined;
  /** Texts that no line repeats, such as keys, and folders that are nobody's business. */
  readonly secrets?: readonly string[] | undefined;
}

/** How a program ended. */
export interface ProgramResult {
  /** Its exit code; null when a signal ended it. */
  readonly code: number | null;
  /** The signal that ended it, sent by somebody else. */
  readonly signal: string | null;
  /** What it printed. Empty unless `maxOutputBytes` is given. */
  readonly output: Buffer;
  /** The last lines that it said besides, without control characters. They may repeat names of files: they belong in no log. */
  readonly messages: readonly string[];
}

/**
 * Runs a program to its end, without a shell, whatever its exit code. It is killed when the signal aborts, when it takes or prints
 * too much, and when this process ends.
 *
 * @param program - A name that is looked up on the path, or a path.
 * @example
 * ```ts
 * import { runProgram } from '@comunal/command/process';
 *
 * const { code, messages } = await runProgram('git', ['no-such-command'], { maxMessages: 5 });
 * console.log(code, messages.length > 0); // → 1 true
 * ```
 * @throws {@link ProgramError} when it does not start or is stopped; `signal.reason` once the signal aborts.
 */
export async function runProgram(
  program: string,
  args: readonly string[] = [],
  options: RunProgramOptions = {},
): Promise<ProgramResult> {
  options.signal?.throwIfAborted();
  const messages: string[] = [];
  const chunks: Buffer[] = [];
  const child = start(program, args, options);
  if (child.stderr) readLines(child.stderr, (line) => keepLine(line, messages, options));
  const [code, signal] = await waitForEnd(child, program, chunks, options);
  return { code, signal, output: Buffer.concat(chunks), messages };
}

function start(
  program: string,
  args: readonly string[],
  { input, maxOutputBytes, maxMessages = 0, onLine, ...surroundings }: RunProgramOptions,
): ChildProcess {
  const pipeIf = (isWanted: boolean) => (isWanted ? 'pipe' : 'ignore');
  const streams = [
    pipeIf(input !== undefined),
    pipeIf(maxOutputBytes !== undefined),
    pipeIf(maxMessages > 0 || onLine !== undefined),
  ] as const;
  try {
    const child = startWithStreams(program, args, streams, surroundings);
    child.stdin?.end(input);
    return child;
  } catch (thrown) {
    // The system's own error would repeat the arguments.
    throw notStarted(program, thrown);
  }
}

function keepLine(
  line: string,
  messages: string[],
  { maxMessages = 0, onLine, secrets = [] }: RunProgramOptions,
): void {
  const clean = redactSecrets(line, secrets);
  messages.push(clean);
  if (messages.length > maxMessages) messages.shift();
  onLine?.(clean);
}

type End = readonly [code: number | null, signal: NodeJS.Signals | null];

/** Resolves once it has let go of its files, also when it was killed. */
function waitForEnd(
  child: ChildProcess,
  program: string,
  chunks: Buffer[],
  { signal, timeLimitMs, graceMs = 0, maxOutputBytes = 0 }: RunProgramOptions,
): Promise<End> {
  return new Promise((fulfill, reject) => {
    let failure: unknown;
    let size = 0;
    const timers: NodeJS.Timeout[] = [];
    const stop = (reason: unknown): void => {
      if (failure !== undefined) return;
      failure = reason;
      child.kill(graceMs > 0 ? 'SIGTERM' : 'SIGKILL');
      if (graceMs > 0) timers.push(setTimeout(() => void child.kill('SIGKILL'), graceMs));
      // Something that it started may hold its pipes open.
      child.stdout?.destroy();
      child.stderr?.destroy();
    };
    const onAbort = (): void => stop(signal?.reason);
    const settle = (...end: End): void => {
      for (const timer of timers) clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      if (failure === undefined) fulfill(end);
      else reject(failure);
    };
    if (timeLimitMs !== undefined)
      timers.push(setTimeout(() => stop(new ProgramError('too-slow', program)), timeLimitMs));
    signal?.addEventListener('abort', onAbort, { once: true });
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxOutputBytes) stop(new ProgramError('too-much-output', program));
      else chunks.push(chunk);
    });
    child.once('error', (thrown) => {
      if (child.pid !== undefined) return;
      failure ??= notStarted(program, thrown);
      settle(null, null);
    });
    child.once('close', settle);
  });
}

function notStarted(program: string, thrown: unknown): ProgramError {
  const systemCode = getSystemErrorCode(thrown);
  return new ProgramError(
    systemCode === 'ENOENT' ? 'not-found' : 'not-started',
    program,
    systemCode,
  );
}
