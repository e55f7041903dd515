import { tmpdir } from 'node:os';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openJobs } from '../src/engine/open-jobs.ts';
import { describeJobs } from './support/jobs-contract.ts';
import { startPostgres, type TestPostgres } from './support/start-postgres.ts';

let postgres: TestPostgres | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

describeJobs('jobs in PostgreSQL', async (options) => {
  const databaseUrl = await postgres?.createDatabase();
  const jobs = await openJobs({ dir: tmpdir(), databaseUrl, ...options });
  onTestFinished(() => jobs.close());
  return jobs;
});
