import { tmpdir } from 'node:os';
import { pickCount } from '@comunal/test-kit/pick-cases';
import { beforeAll, afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { connectJobs } from '../src/control/connect-jobs.ts';
import { isJobsHost, openOrConnectJobs } from '../src/control/open-or-connect-jobs.ts';
import { defineWorkflow } from '../src/engine/define-workflow.ts';
import type { Jobs, JobsHost } from '../src/engine/jobs.ts';
import { openJobs } from '../src/engine/open-jobs.ts';
import { unfinishedStates } from '../src/engine/run-rows.ts';
import { runStates } from '../src/engine/run-state.ts';
import { startEffectLedger, type EffectLedger } from './support/effect-ledger.ts';
import { ledgerWorkflow } from './support/ledger-workflow.ts';
import { createJobsFolder, openTestJobs } from './support/open-test-jobs.ts';
import { startJobsWorker } from './support/start-jobs-worker.ts';
import { startPostgres, type TestPostgres } from './support/start-postgres.ts';
import * as z from 'zod/mini';

const unfinished = runStates.filter((state) => unfinishedStates.includes(state));

async function startLedger(): Promise<EffectLedger> {
  const ledger = await startEffectLedger();
  onTestFinished(() => ledger.stop());
  return ledger;
}

async function startRuns(jobs: Jobs, ledger: EffectLedger, count: number): Promise<void> {
  for (let index = 0; index < count; index++)
    await jobs.start(ledgerWorkflow, { key: `effect-${index}`, ledger: ledger.url });
}

async function expectAllDoneOnce(
  jobs: Jobs,
  { effects }: EffectLedger,
  count: number,
): Promise<void> {
  await expect.poll(() => jobs.list({ states: unfinished, limit: 1 })).toEqual([]);
  const runs = await jobs.list({ limit: count + 1 });
  expect(runs.filter(({ state }) => state !== 'succeeded')).toEqual([]);
  expect(runs).toHaveLength(count);
  expect([...effects].filter(([, times]) => times !== 1)).toEqual([]);
  expect(effects.size).toBe(count);
}

describe('an embedded database whose process is killed', () => {
  it('is taken over at once, and each effect is made once', async () => {
    const count = pickCount(15, 200);
    const ledger = await startLedger();
    const dir = await createJobsFolder();
    const worker = await startJobsWorker({ dir, concurrency: 3 });
    const asked = await openOrConnectJobs({ dir });
    expect(isJobsHost(asked)).toBe(false);
    await startRuns(asked, ledger, count);
    await ledger.reach(count / 3);
    const alive = await asked.list({ states: ['running'] });
    expect(alive.filter(({ isAbandoned }) => isAbandoned)).toEqual([]);
    await worker.end('SIGKILL');
    await expect(asked.list()).rejects.toMatchObject({ code: 'unreachable' });
    const jobs = await openOrConnectJobs({ dir });
    if (!isJobsHost(jobs)) throw new Error('The folder was not taken over.');
    onTestFinished(() => jobs.close());
    const left = await jobs.list({ states: ['running'] });
    expect(left.filter(({ isAbandoned }) => !isAbandoned)).toEqual([]);
    const { signal } = new AbortController();
    await jobs.work({ workflows: [ledgerWorkflow], signal, untilIdle: true });
    await expectAllDoneOnce(jobs, ledger, count);
  });
});

describe('two processes at one folder', () => {
  it('lets the second ask the first, and tells it what changes', async () => {
    const host = await openTestJobs();
    await expect(openJobs({ dir: host.dir })).rejects.toMatchObject({
      code: 'folder-in-use',
      values: { pid: process.pid },
    });
    const jobs = await connectJobs(host.dir);
    const workflow = defineWorkflow({
      name: 'ask',
      input: z.strictObject({ key: z.string() }),
      keyOf: ({ key }) => key,
      run: async ({ gate }) => gate('go-on', { answers: ['yes', 'no'] }),
    });
    const { runId } = await jobs.start(workflow, { key: 'one' });
    expect(await jobs.start(workflow, { key: 'one' })).toEqual({ runId, isNew: false });
    await work(host, workflow);
    const states: string[] = [];
    expect(await jobs.watch(runId)).toMatchObject({ state: 'waiting', gate: { name: 'go-on' } });
    await expect(jobs.answer(runId, 'go-on', 'maybe')).rejects.toMatchObject({
      code: 'bad-answer',
      values: { answers: 'yes, no' },
    });
    await jobs.answer(runId, 'go-on', 'yes');
    const watching = jobs.watch(runId, { onChange: ({ state }) => states.push(state) });
    await work(host, workflow);
    expect(await watching).toMatchObject({ state: 'succeeded', result: 'yes' });
    expect(states.at(-1)).toBe('succeeded');
    expect(await jobs.list({ states: ['succeeded'], workflow: 'ask' })).toHaveLength(1);
    expect(await jobs.get('00000000')).toBeUndefined();
    await expect(jobs.pause('00000000')).rejects.toMatchObject({ code: 'no-run' });
    await expect(jobs.cancel(runId)).rejects.toMatchObject({ code: 'wrong-state' });
    await host.close();
    await expect(jobs.list()).rejects.toMatchObject({ code: 'unreachable' });
    await expect(connectJobs(host.dir)).rejects.toMatchObject({ code: 'unreachable' });
  });

  const work = async (
    host: JobsHost,
    workflow: Parameters<JobsHost['work']>[0]['workflows'][0],
  ) => {
    const { signal } = new AbortController();
    await host.work({ workflows: [workflow], signal, untilIdle: true });
  };
});

describe('workers on one PostgreSQL', () => {
  let postgres: TestPostgres | undefined;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());

  it('make each effect once, though one of them is killed', async () => {
    const count = pickCount(30, 1_000);
    const ledger = await startLedger();
    const options = { dir: tmpdir(), databaseUrl: await postgres?.createDatabase() };
    const jobs = await openJobs(options);
    onTestFinished(() => jobs.close());
    await startRuns(jobs, ledger, count);
    const workers = [1, 2].map(() => startJobsWorker({ ...options, concurrency: 5 }));
    const [first, second] = await Promise.all(workers);
    await ledger.reach(count / 3);
    await first?.end('SIGKILL');
    await ledger.reach(count);
    expect(ledger.effects.size).toBe(count);
    await expectAllDoneOnce(jobs, ledger, count);
    await second?.end('SIGTERM');
  });

  it('lose the run that another took over while they stood still, and change nothing', async () => {
    const options = { dir: tmpdir(), databaseUrl: await postgres?.createDatabase() };
    // Nothing that this clock is to wake ever comes: no heartbeat.
    const stalled = { now: () => 0, random: () => 0, after: () => () => {} };
    const [slow, fast] = await Promise.all([
      openJobs({ ...options, timers: stalled }),
      openJobs(options),
    ]);
    onTestFinished(() => fast.close());
    onTestFinished(() => slow.close());
    const begun = Promise.withResolvers<void>();
    const woken = Promise.withResolvers<void>();
    const failures: unknown[] = [];
    const effects: string[] = [];
    const create = (worker: string, wait: () => Promise<void>) =>
      defineWorkflow({
        name: 'stall',
        input: z.strictObject({}),
        keyOf: () => 'one',
        run: async ({ step }) =>
          step('effect', {
            run: async (context) => {
              begun.resolve();
              await wait();
              for (const write of [
                () => context.assertLease(),
                () => context.saveCheckpoint(worker),
                () => context.log({ code: 'done' }),
              ])
                await write().catch((thrown: unknown) => failures.push(thrown));
              if (failures.length === 0) effects.push(worker);
              return worker;
            },
          }),
      });
    const slowWorkflow = create('slow', () => woken.promise);
    const fastWorkflow = create('fast', async () => {});
    const { runId } = await fast.start(fastWorkflow, {});
    const stop = new AbortController();
    const slowWork = slow.work({ workflows: [slowWorkflow], signal: stop.signal });
    await begun.promise;
    const fastWork = fast.work({ workflows: [fastWorkflow], signal: stop.signal });
    expect(await fast.watch(runId)).toMatchObject({ state: 'succeeded', result: 'fast' });
    woken.resolve();
    await expect.poll(() => failures).toHaveLength(3);
    stop.abort();
    await Promise.all([slowWork, fastWork]);
    expect(failures).toMatchObject([
      { code: 'lease-lost' },
      { code: 'lease-lost' },
      { code: 'lease-lost' },
    ]);
    expect(effects).toEqual(['fast']);
    expect(await fast.get(runId)).toMatchObject({ state: 'succeeded', log: [{ code: 'done' }] });
  });
});
