import { killOnExit } from '@comunal/command/process';
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BuildResult, BuildTask } from './build-task.ts';

/** What a build needs of the process that asks for it. */
export interface BuildPageOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/**
 * Builds a page in a process of its own, which ends before this returns, whatever happens.
 *
 * @throws the signal's reason when it aborts.
 */
export async function buildPage(
  task: BuildTask,
  { env, signal }: BuildPageOptions,
): Promise<BuildResult> {
  signal.throwIfAborted();
  // The built package has it beside the bundle, the sources as TypeScript.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = import.meta.url.endsWith('.ts') ? '../preview-worker' : './preview-worker';
  const child = fork(fileURLToPath(new URL(`${worker}.${extension}`, import.meta.url)), {
    // All that Astro writes without saying where, it writes here.
    cwd: task.workDir,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    execArgv: extension === 'ts' ? ['--disable-warning=ExperimentalWarning'] : [],
    // Its log may hold whatever the project prints, and is nobody's business here.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  killOnExit(child);
  const stop = (): void => void child.kill('SIGKILL');
  signal.addEventListener('abort', stop);
  try {
    const result = await resultOf(child, task);
    signal.throwIfAborted();
    return result;
  } finally {
    signal.removeEventListener('abort', stop);
    await end(child);
  }
}

function resultOf(child: ChildProcess, task: BuildTask): Promise<BuildResult> {
  return new Promise((done, fail) => {
    child.once('message', (result: BuildResult) => done(result));
    child.once('error', fail);
    child.once('exit', (code, signal) =>
      done({ kind: 'failed', message: signal ?? `exit ${code ?? ''}` }),
    );
    child.send(task, (error) => error && fail(error));
  });
}

/** Ends the process and waits until it is gone: it may still write into the folder that is removed next. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
}
