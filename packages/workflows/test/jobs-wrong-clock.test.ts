import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { defineWorkflow } from '../src/engine/define-workflow.ts';
import { openJobs } from '../src/engine/open-jobs.ts';
import { doctorStage } from './support/doctor-stage.ts';
import { startPostgres, type TestPostgres } from './support/start-postgres.ts';

let postgres: TestPostgres | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  vi.useRealTimers();
  await postgres?.stop();
});

it('goes by the clock of the database where that of a worker is wrong', async () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const workflow = defineWorkflow({
    name: 'wait',
    input: z.strictObject({ key: z.string() }),
    keyOf: ({ key }) => key,
    run: async ({ step, sleepUntil }) => {
      const first = await step('first', { run: async () => 'done' });
      await sleepUntil('tomorrow', tomorrow);
      return first;
    },
  });
  const databaseUrl = await postgres?.createDatabase();
  for (const clock of ['2011-01-01T00:00:00Z', '2061-01-01T00:00:00Z']) {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(clock) });
    const jobs = await openJobs({ dir: tmpdir(), databaseUrl });
    const { runId } = await jobs.start(workflow, { key: clock });
    const { signal } = new AbortController();
    await jobs.work({ workflows: [workflow], signal, untilIdle: true });
    expect(await jobs.get(runId)).toMatchObject({
      state: 'sleeping',
      wakesAt: tomorrow,
      steps: [{ name: 'first', state: 'succeeded' }, { name: 'tomorrow' }],
    });
    await jobs.close();
    vi.useRealTimers();
  }
});

it.each([
  ['a day behind', -86_400_000, '24:00:00'],
  ['two minutes ahead', 120_000, '2:00'],
])('has doctor say that the clock of the database is %s', async (_, aheadMs, difference) => {
  const { look } = await doctorStage();
  const call = (differenceMs: number) => ({
    env: { DATABASE_URL: databaseUrl },
    machine: { now: () => Date.now() - differenceMs },
  });
  const databaseUrl = (await postgres?.createDatabase()) ?? '';
  const findings = await look('database', call(aheadMs));
  expect(findings).toMatchObject([{ code: 'server' }, { status: 'warning', code: 'clock-off' }]);
  expect(findings[1]?.message).toContain(difference);
  expect(await look('database', call(aheadMs / 4_000))).toMatchObject([{ code: 'server' }]);
});
