import { TestClock } from 'pg-boss';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defineWorkflow } from '../../../src/engine/define-workflow.ts';
import { StepError } from '../../../src/engine/step-error.ts';
import { define, input, workAll, type Open } from './tools.ts';

/** What cancelling a run takes back, and how it is retried after that. */
export function describeCancelling(open: Open): void {
  it('takes back what a cancelled run did, in reverse, and says what stays', async () => {
    const jobs = await open();
    const server = new Set<string>();
    const order: string[] = [];
    let failuresLeft = 1;
    const put = (name: string) => ({
      find: async () => (server.has(name) ? name : undefined),
      run: async () => {
        server.add(name);
        return name;
      },
      compensate: async (result: string) => {
        if (failuresLeft-- > 0) throw new StepError('busy', { isTransient: true });
        order.push(result);
        server.delete(result);
      },
      retry: { initialDelayMs: 0 },
    });
    const workflow = define(async ({ step, gate }) => {
      await step('video', put('video'));
      await step('item', { run: async () => 'item' });
      await step('captions', put('captions'));
      await gate('review', { answers: ['yes'] });
      await step('public', put('public'));
    });
    const { runId } = await jobs.start(workflow, input);
    await workAll(jobs, workflow);
    expect([...server]).toEqual(['video', 'captions']);
    await jobs.cancel(runId);
    expect(await jobs.get(runId)).toMatchObject({ request: 'cancel' });
    await workAll(jobs, workflow);
    const run = await jobs.get(runId);
    expect(run).toMatchObject({ state: 'cancelled', request: undefined, failure: undefined });
    expect(order).toEqual(['captions', 'video']);
    expect([...server]).toEqual([]);
    expect(run?.steps).toMatchObject([
      { name: 'video', state: 'compensated' },
      { name: 'item', state: 'kept' },
      { name: 'captions', state: 'compensated' },
      { name: 'review' },
    ]);
    expect(run?.log.map(({ code, step }) => `${step}: ${code}`)).toEqual([
      'captions: step-retries',
      'captions: effect-removed',
      'item: effect-kept',
      'video: effect-removed',
    ]);
    // What was taken back is made again, once, and what stayed is left.
    await jobs.retry(runId);
    await workAll(jobs, workflow);
    expect([...server]).toEqual(['video', 'captions']);
  });

  it('waits between attempts to take a step back, and in the end says what stays', async () => {
    const clock = new TestClock('2027-02-05T12:00:00Z');
    const jobs = await open({ clock });
    let attempts = 0;
    const workflow = define(async ({ step, gate }) => {
      await step('upload', {
        retry: { maxAttempts: 2 },
        run: async () => 'video',
        compensate: async () => {
          attempts += 1;
          throw new StepError('busy', { isTransient: true, retryAfterSeconds: 60 });
        },
      });
      await gate('review', { answers: ['yes'] });
    });
    const { runId } = await jobs.start(workflow, input);
    await workAll(jobs, workflow);
    await jobs.cancel(runId);
    await workAll(jobs, workflow);
    expect(await jobs.get(runId)).toMatchObject({
      state: 'sleeping',
      request: 'cancel',
      failure: { code: 'busy' },
      wakesAt: '2027-02-05T12:01:00.000Z',
    });
    expect(attempts).toBe(1);
    await clock.setTime('2027-02-05T12:01:00Z');
    await workAll(jobs, workflow);
    expect(attempts).toBe(2);
    const run = await jobs.get(runId);
    expect(run).toMatchObject({
      state: 'cancelled',
      request: undefined,
      steps: [{ name: 'upload', state: 'kept' }, { name: 'review' }],
    });
    expect(run?.log.at(-1)).toMatchObject({ code: 'compensation-failed', step: 'upload' });
  });

  it('takes back what a run did that failed while it was being cancelled', async () => {
    const jobs = await open();
    const server = new Set<string>();
    const begun = Promise.withResolvers<void>();
    const workflow = define(async ({ step }) => {
      await step('upload', {
        run: async () => void server.add('video'),
        compensate: async () => server.clear(),
      });
      await step('send', { run: async () => 'sent' });
      begun.resolve();
      // What the body itself does heeds no signal.
      await cancelled.promise;
      throw new StepError('refused');
    });
    const cancelled = Promise.withResolvers<void>();
    const { runId } = await jobs.start(workflow, input);
    const working = workAll(jobs, workflow);
    await begun.promise;
    await jobs.cancel(runId);
    cancelled.resolve();
    await working;
    await workAll(jobs, workflow);
    expect(await jobs.get(runId)).toMatchObject({ state: 'cancelled', request: undefined });
    expect([...server]).toEqual([]);
  });

  it('says what it cannot take back any more, because the workflow has changed', async () => {
    const jobs = await open();
    const workflow = define(async ({ step, gate }) => {
      await step('upload', { run: async () => 'video', compensate: async () => {} });
      await gate('review', { answers: ['yes'] });
    });
    const { runId } = await jobs.start(workflow, input);
    await workAll(jobs, workflow);
    await jobs.cancel(runId);
    const changed = defineWorkflow({
      name: workflow.name,
      input: z.strictObject({ key: z.string(), quality: z.string() }),
      keyOf: ({ key }) => key,
      run: async ({ step }) => step('upload', { run: async () => 'video' }),
    });
    await workAll(jobs, changed);
    expect(await jobs.get(runId)).toMatchObject({
      state: 'cancelled',
      steps: [{ name: 'upload', state: 'kept' }, { name: 'review' }],
      log: [{ code: 'effect-kept', step: 'upload', level: 'warning' }],
    });
  });

  it('does a step that had failed once more when a cancelled run is retried', async () => {
    const jobs = await open();
    let isRefused = true;
    const workflow = define(async ({ step }) => {
      await step('look', { run: async () => 'there', compensate: async () => {} });
      return step('send', {
        run: async () => {
          if (isRefused) throw new StepError('refused');
          return 'sent';
        },
      });
    });
    const { runId } = await jobs.start(workflow, input);
    await workAll(jobs, workflow);
    await jobs.cancel(runId);
    await workAll(jobs, workflow);
    expect(await jobs.get(runId)).toMatchObject({
      state: 'cancelled',
      steps: [
        { name: 'look', state: 'compensated' },
        { name: 'send', state: 'failed' },
      ],
    });
    isRefused = false;
    await jobs.retry(runId);
    await workAll(jobs, workflow);
    expect(await jobs.get(runId)).toMatchObject({ state: 'succeeded', result: 'sent' });
  });

  it('looks for the effect of a step that was cut off before it is cancelled', async () => {
    const jobs = await open();
    const server = new Set<string>();
    const begun = Promise.withResolvers<void>();
    const workflow = define(async ({ step }) =>
      step('upload', {
        find: async () => (server.has('video') ? 'video' : undefined),
        run: async ({ signal }) => {
          server.add('video');
          begun.resolve();
          await new Promise((_, reject) =>
            signal.addEventListener('abort', () => reject(new Error('aborted'))),
          );
          return 'video';
        },
        compensate: async (video) => void server.delete(video),
      }),
    );
    const { runId } = await jobs.start(workflow, input);
    const working = workAll(jobs, workflow);
    await begun.promise;
    await jobs.cancel(runId);
    await working;
    await workAll(jobs, workflow);
    expect(await jobs.get(runId)).toMatchObject({ state: 'cancelled' });
    expect([...server]).toEqual([]);
  });

  it('ends a run at once that is cancelled before it did anything', async () => {
    const jobs = await open();
    const { runId } = await jobs.start(
      define(async () => 'done'),
      input,
    );
    await jobs.cancel(runId);
    expect(await jobs.get(runId)).toMatchObject({ state: 'cancelled' });
    await expect(jobs.cancel(runId)).rejects.toMatchObject({ code: 'wrong-state' });
  });
}
