import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { WorkerTask } from './jobs-worker.ts';

/** A worker in a process of its own. */
export interface WorkerProcess {
  readonly pid: number;
  /** Ends it, and waits until it is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** Starts a worker, and waits until it has opened the jobs. */
export async function startJobsWorker(task: WorkerTask): Promise<WorkerProcess> {
  const script = fileURLToPath(new URL('jobs-worker.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--conditions=@comunal/source',
      script,
      JSON.stringify(task),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  await Promise.race([waitForOutput(child), exited]);
  if (child.exitCode !== null || child.pid === undefined) throw new Error('The worker ended.');
  return {
    pid: child.pid,
    async end(signal) {
      child.kill(signal);
      await exited;
    },
  };
}

async function waitForOutput(child: ChildProcess): Promise<void> {
  if (child.stdout) await once(child.stdout, 'data');
}
