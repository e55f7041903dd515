import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { defineWorkflow } from '../src/engine/define-workflow.ts';
import type { JobsError } from '../src/engine/jobs-error.ts';
import { openJobs } from '../src/engine/open-jobs.ts';
import { startSilentProxy } from './support/silent-proxy.ts';
import { startPostgres, type TestPostgres } from './support/start-postgres.ts';

let postgres: TestPostgres | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

const greet = defineWorkflow({
  name: 'greet',
  input: z.strictObject({ name: z.string() }),
  keyOf: ({ name }) => name,
  run: (context, { name }) => context.step('greet', { run: async () => name }),
});
const loss = { code: 'database-failed', values: { detail: 'connection' } };

/** Jobs on a line that can go dead, and others on the socket itself. */
async function stageLine() {
  const databaseUrl = (await postgres?.createDatabase()) ?? '';
  const near = await openJobs({ dir: tmpdir(), databaseUrl });
  onTestFinished(() => near.close());
  const url = new URL(databaseUrl);
  const line = await startSilentProxy(join(url.searchParams.get('host') ?? '', '.s.PGSQL.5432'));
  onTestFinished(() => line.close());
  url.search = '';
  url.host = `127.0.0.1:${line.port}`;
  const far = await openJobs({ dir: tmpdir(), databaseUrl: url.href, queryTimeoutMs: 1_000 });
  return { near, far, line };
}

it('takes a line that is dead without a word for a lost connection, and closes all the same', async () => {
  const { far, line } = await stageLine();
  line.goSilent();
  const calls = [far.list(), far.start(greet, { name: 'ana' }), far.get('01234567')];
  for (const result of await Promise.allSettled(calls))
    expect(result).toMatchObject({ status: 'rejected', reason: loss });
  line.recover();
  // Connections that were idle are as dead, and each call finds out about one of them.
  let started: unknown;
  for (let call = 0; call < 10 && !started; call += 1)
    started = await far.start(greet, { name: 'ana' }).catch(() => undefined);
  expect(started).toMatchObject({ isNew: true });
  line.goSilent();
  await far.close();
});

it('keeps a worker whose line is dead, and does what waits once there is another one', async () => {
  const { near, far, line } = await stageLine();
  onTestFinished(() => far.close());
  const stop = new AbortController();
  const problem = Promise.withResolvers<JobsError>();
  const onProblem = problem.resolve;
  const worker = far.work({ workflows: [greet], signal: stop.signal, onProblem });
  const before = await near.start(greet, { name: 'luz' });
  await near.watch(before.runId);
  line.goSilent();
  expect(await problem.promise).toMatchObject(loss);
  const { runId } = await near.start(greet, { name: 'ana' });
  line.recover();
  expect(await near.watch(runId)).toMatchObject({ state: 'succeeded', result: 'ana' });
  stop.abort();
  await worker;
});
