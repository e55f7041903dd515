import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { killOnExit } from './kill-on-exit.ts';

/** What a program finds when it starts. */
export interface ProgramSurroundings {
  /** @defaultValue the working directory of this process */
  readonly cwd?: string | undefined;
  /** `FFREPORT` is left out. @defaultValue process.env */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

/** Whether each of the three streams is a pipe, or leads nowhere. */
export type ProgramStreams = readonly ['pipe' | 'ignore', 'pipe' | 'ignore', 'pipe' | 'ignore'];

/**
 * Starts a program that is talked to while it runs, without a shell. It is killed when this process ends. A pipe that breaks
 * because the program has ended is no error: `close` tells it.
 */
export function startProgram(
  program: string,
  args: readonly string[],
  { cwd, env }: ProgramSurroundings = {},
): ChildProcessWithoutNullStreams {
  const child = spawn(program, args, { cwd, env: withoutReport(env), windowsHide: true });
  watch(child);
  return child;
}

/** The same, with the streams that are wanted. */
export function startWithStreams(
  program: string,
  args: readonly string[],
  streams: ProgramStreams,
  { cwd, env }: ProgramSurroundings,
): ChildProcess {
  const stdio = [...streams];
  const child = spawn(program, args, { cwd, env: withoutReport(env), stdio, windowsHide: true });
  watch(child);
  return child;
}

function watch(child: ChildProcess): void {
  killOnExit(child);
  for (const stream of [child.stdin, child.stdout, child.stderr])
    stream?.on('error', () => undefined);
}

/** ffmpeg would write a log with addresses and names of files where this variable asks for it. */
function withoutReport(
  { FFREPORT: _, ...env }: Readonly<Record<string, string | undefined>> = process.env,
): NodeJS.ProcessEnv {
  return env;
}
