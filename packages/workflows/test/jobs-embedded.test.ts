import { afterAll, beforeAll } from 'vitest';
import type { JobsHost } from '../src/engine/jobs.ts';
import { openJobs } from '../src/engine/open-jobs.ts';
import { describeJobs } from './support/jobs-contract.ts';
import { createJobsFolder, openTestJobs } from './support/open-test-jobs.ts';

// To open an embedded database takes a second of processor time.
let shared: JobsHost;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  const dir = await createJobsFolder((remove) => closing.push(remove));
  shared = await openJobs({ dir });
});
afterAll(async () => {
  await shared.close();
  for (const close of closing) await close();
});

describeJobs('jobs in an embedded database', async (options) =>
  options?.clock ? openTestJobs(options) : shared,
);
