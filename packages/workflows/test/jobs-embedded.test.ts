import { afterAll } from 'vitest';
import type { JobsHost } from '../src/engine/jobs.ts';
import { openJobs } from '../src/engine/open-jobs.ts';
import { describeJobs } from './support/jobs-contract.ts';
import { createJobsFolder, openTestJobs } from './support/open-test-jobs.ts';

// To open an embedded database takes a second of processor time.
const shared = Promise.withResolvers<JobsHost>();
let isOpening = false;
afterAll(async () => (await shared.promise).close());

describeJobs('jobs in an embedded database', async (options) => {
  if (options?.clock) return openTestJobs(options);
  if (!isOpening) {
    isOpening = true;
    openJobs({ dir: await createJobsFolder(afterAll) }).then(shared.resolve, shared.reject);
  }
  return shared.promise;
});
