// Works at runs with effects, in a process that a test kills.
import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { openJobs, type OpenJobsOptions } from '../../src/engine/open-jobs.ts';
import { ledgerWorkflow } from './ledger-workflow.ts';

/** What the process is given. */
export interface WorkerTask extends OpenJobsOptions {
  readonly concurrency: number;
}

// A process that is killed writes no cache at its end.
flushCompileCache();
// It ends before code of PGlite that is compiled better would pay.
setFlagsFromString('--liftoff-only');
const { concurrency, ...options } = JSON.parse(process.argv[2] ?? '') as WorkerTask;
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
const jobs = await openJobs(options);
process.stdout.write('ready\n');
await jobs.work({ workflows: [ledgerWorkflow], concurrency, signal: stop.signal });
await jobs.close();
