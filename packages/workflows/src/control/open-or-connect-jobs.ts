import { systemClock, wait } from '@comunal/http';
import { isJobsError } from '../engine/jobs-error.ts';
import type { Jobs, JobsHost } from '../engine/jobs.ts';
import { openJobs, type OpenJobsOptions } from '../engine/open-jobs.ts';
import { connectJobs } from './connect-jobs.ts';

/** The first start of an embedded database takes some seconds, before its process answers. */
const ATTEMPTS = 60;
const INTERVAL_MS = 500;

/**
 * Opens the jobs of a project, or connects to the process that has them open already.
 *
 * @param options - Where the database is, as for `openJobs`.
 * @returns jobs that can work (`work`) where this process holds them.
 * @throws `JobsError`, as `openJobs` and `connectJobs` do.
 * @example
 * ```ts
 * import { isJobsHost, openOrConnectJobs } from '@comunal/workflows/jobs';
 *
 * const jobs = await openOrConnectJobs({ dir: '.comunal/jobs' });
 * console.log(isJobsHost(jobs) ? 'The runs wait for a worker.' : 'Another process works.');
 * await jobs.close();
 * ```
 */
export async function openOrConnectJobs(options: OpenJobsOptions): Promise<JobsHost | Jobs> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openJobs(options);
    } catch (thrown) {
      if (!isJobsError(thrown) || thrown.code !== 'folder-in-use') throw thrown;
    }
    try {
      return await connectJobs(options.dir, { timers: options.timers });
    } catch (thrown) {
      // It may only just have begun, or end at this moment: then the folder is free.
      const isPassing = isJobsError(thrown) && thrown.code === 'unreachable';
      if (!isPassing || attempt === ATTEMPTS) throw thrown;
    }
    await wait(options.timers ?? systemClock, INTERVAL_MS);
  }
}

/**
 * Checks whether jobs can work in this process: those of a connection cannot.
 *
 * @param jobs - What `openOrConnectJobs` returned.
 * @example
 * ```ts
 * import { isJobsHost, type Jobs, type Workflow } from '@comunal/workflows/jobs';
 *
 * export async function workIfPossible(jobs: Jobs, workflow: Workflow, signal: AbortSignal) {
 *   if (isJobsHost(jobs)) await jobs.work({ workflows: [workflow], signal });
 * }
 * ```
 */
export function isJobsHost(jobs: Jobs): jobs is JobsHost {
  return 'work' in jobs;
}
