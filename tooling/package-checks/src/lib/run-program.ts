import { execFile } from 'node:child_process';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const TIMEOUT_MS = 60_000;

/** Runs a program to its end without a shell. One that cannot start, or was ended, has code 127 and says so. */
export function runProgram(
  command: string,
  argv: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
  timeoutMs: number = TIMEOUT_MS,
): Promise<Outcome> {
  const shell = process.platform === 'win32';
  const options = { cwd, env, shell, timeout: timeoutMs, maxBuffer: Infinity };
  return new Promise((resolve) => {
    const child = execFile(command, argv, options, (error, stdout, stderr) => {
      if (!error || typeof error.code === 'number')
        resolve({ code: Number(error?.code ?? 0), stdout, stderr });
      else resolve({ code: 127, stdout, stderr: `${stderr}${error.message}` });
    });
    child.stdin?.end();
  });
}
