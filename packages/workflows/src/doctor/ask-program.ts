import { execFile } from 'node:child_process';

/** How long a program may take to say its version. */
const LIMIT_MS = 15_000;
const MAX_BYTES = 4_194_304;

/** What {@link askProgram} takes. */
export interface AskOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly cwd?: string | undefined;
  /** Given to its input, where secrets stand in no list of processes. */
  readonly input?: string | undefined;
}

/** How a program ended. */
export interface ProgramAnswer {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly output: string;
  /** What it says besides, in English. It may repeat anything: for programs alone. */
  readonly complaint: string;
}

/** Runs a program without a shell and reads what it prints. @returns undefined where it is missing, or does not end in time. */
export function askProgram(
  command: string,
  args: readonly string[],
  { env, signal, cwd, input }: AskOptions,
): Promise<ProgramAnswer | undefined> {
  // ffmpeg would write a log where this variable asks for it.
  const { FFREPORT: _, ...quiet } = env;
  const settings = {
    env: { ...quiet, LC_ALL: 'C' },
    cwd,
    signal,
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
    maxBuffer: MAX_BYTES,
    windowsHide: true,
    encoding: 'utf8',
  } as const;
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, settings, (error, output, complaint) => {
      if (signal.aborted) reject(signal.reason as Error);
      else if (child.pid === undefined || (error && child.exitCode === null)) resolve(undefined);
      else resolve({ code: child.exitCode, output, complaint });
    });
    child.stdin?.on('error', () => undefined); // it may have ended before it read all
    child.stdin?.end(input ?? '');
  });
}
