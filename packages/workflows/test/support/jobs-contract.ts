import { TestClock } from 'pg-boss';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defineWorkflow } from '../../src/engine/define-workflow.ts';
import type { Jobs, JobsHost, WorkOptions } from '../../src/engine/jobs.ts';
import type { JobsClock } from '../../src/engine/jobs-clock.ts';
import type { JsonValue } from '../../src/engine/json-value.ts';
import type { RunDetail } from '../../src/engine/run-state.ts';
import { StepError } from '../../src/engine/step-error.ts';
import type { Workflow, WorkflowContext } from '../../src/engine/workflow.ts';

/** Opens jobs; those without a clock of their own may be shared by tests. */
type Open = (options?: { readonly clock?: JobsClock }) => Promise<JobsHost>;

/** Tests may share a database: each has workflows and keys of its own. */
let count = 0;
const define = (run: (context: WorkflowContext) => Promise<JsonValue | void>) =>
  defineWorkflow({
    name: `example-${++count}`,
    input: z.strictObject({ key: z.string() }),
    keyOf: ({ key }) => key,
    subjectOf: ({ key }) => `recording/${key}`,
    run,
  });

const input = { key: 'charla' };

/** Works until nothing is left to do. */
async function workAll(
  jobs: JobsHost,
  workflow: Workflow | readonly Workflow[],
  options: Partial<WorkOptions> = {},
): Promise<void> {
  const workflows = [workflow].flat();
  const { signal } = new AbortController();
  await jobs.work({ workflows, signal, untilIdle: true, ...options });
}

/** What holds for jobs in whatever database. */
export function describeJobs(title: string, open: Open): void {
  describe.each([title])('%s', () => {
    it('carries a run out, waits for an answer, and tells all of it', async () => {
      const jobs = await open();
      const workflow = define(async ({ step, gate, log }) => {
        const video = await step('upload', {
          run: async (context) => {
            await context.log({ code: 'uploaded', values: { megabytes: 5 } });
            return 'video';
          },
        });
        await log('told', { code: 'told' });
        const answer = await gate('drafts', {
          answers: ['wait', 'publish-as-is'],
          values: { drafts: 2 },
        });
        return { video, answer };
      });
      const { runId, isNew } = await jobs.start(workflow, input);
      expect(isNew).toBe(true);
      await workAll(jobs, workflow);
      expect((await jobs.list({ states: ['waiting'], workflow: workflow.name }))[0]).toMatchObject({
        id: runId,
        subject: 'recording/charla',
        state: 'waiting',
        gate: { name: 'drafts', answers: ['wait', 'publish-as-is'], values: { drafts: 2 } },
      });
      await expect(jobs.answer(runId, 'drafts', 'no')).rejects.toMatchObject({
        code: 'bad-answer',
      });
      await expect(jobs.answer(runId, 'other', 'no')).rejects.toMatchObject({ code: 'no-gate' });
      await jobs.answer(runId, 'drafts', 'publish-as-is');
      await workAll(jobs, workflow);
      const run = await jobs.get(runId.slice(0, 8));
      expect(run).toMatchObject({
        state: 'succeeded',
        gate: undefined,
        input,
        result: { video: 'video', answer: 'publish-as-is' },
        steps: [
          { name: 'upload', state: 'succeeded', attempts: 1 },
          { name: 'drafts', state: 'succeeded', attempts: 1 },
        ],
        log: [
          { code: 'uploaded', values: { megabytes: 5 }, step: 'upload' },
          { code: 'told', step: 'told' },
        ],
      });
    });

    it('starts no second run of one key while the first is not over', async () => {
      const jobs = await open();
      const workflow = define(async () => 'done');
      const starts = await Promise.all([1, 2, 3].map(() => jobs.start(workflow, input)));
      expect(starts.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(new Set(starts.map(({ runId }) => runId)).size).toBe(1);
      await workAll(jobs, workflow);
      expect((await jobs.start(workflow, input)).isNew).toBe(true);
    });

    it('sleeps after a transient failure, and fails for good after a permanent one', async () => {
      const clock = new TestClock('2027-02-05T12:00:00Z');
      const jobs = await open({ clock });
      let attempts = 0;
      const workflow = define(async ({ step }) =>
        step('send', {
          run: async () => {
            attempts += 1;
            if (attempts < 3)
              throw new StepError('busy', { isTransient: true, retryAfterSeconds: 60 });
            throw new StepError('refused', { values: { server: 'video.example' } });
          },
        }),
      );
      const { runId } = await jobs.start(workflow, input);
      await workAll(jobs, workflow);
      expect(await jobs.get(runId)).toMatchObject({
        state: 'sleeping',
        failure: { code: 'busy', step: 'send' },
        wakesAt: '2027-02-05T12:01:00.000Z',
        steps: [{ name: 'send', state: 'retrying', attempts: 1 }],
      });
      await workAll(jobs, workflow);
      expect(attempts).toBe(1);
      await clock.setTime('2027-02-05T12:01:00Z');
      await workAll(jobs, workflow);
      // Whoever resumes it does not wait for the third attempt.
      await jobs.resume(runId);
      await workAll(jobs, workflow);
      expect(await jobs.get(runId)).toMatchObject({
        state: 'failed',
        failure: { code: 'refused', step: 'send', values: { server: 'video.example' } },
        wakesAt: undefined,
      });
      expect(attempts).toBe(3);
      await expect(jobs.resume(runId)).rejects.toMatchObject({ code: 'wrong-state' });
      await jobs.retry(runId);
      await workAll(jobs, workflow);
      expect(attempts).toBe(4);
    });

    it('wakes at a moment, and starts another run once', async () => {
      const clock = new TestClock('2027-02-05T12:00:00Z');
      const jobs = await open({ clock });
      const collect = define(async () => 'figures');
      const workflow = define(async ({ sleepUntil, startRun }) => {
        await sleepUntil('wait', '2027-02-08T00:00:00-06:00');
        const run = await startRun(
          'collect',
          collect,
          { key: 'day-7' },
          { startAfter: '2027-03-12T12:00:00Z' },
        );
        await sleepUntil('more', '2027-02-09T00:00:00Z');
        return run;
      });
      const { runId } = await jobs.start(workflow, input);
      const both = [workflow, collect];
      await workAll(jobs, both);
      expect(await jobs.get(runId)).toMatchObject({
        state: 'sleeping',
        wakesAt: '2027-02-08T06:00:00.000Z',
      });
      for (const moment of ['2027-02-08T06:00:00Z', '2027-02-09T00:00:00Z']) {
        await clock.setTime(moment);
        await workAll(jobs, both);
      }
      const [collecting] = await jobs.list({ workflow: collect.name });
      expect(collecting).toMatchObject({
        state: 'sleeping',
        key: 'day-7',
        wakesAt: '2027-03-12T12:00:00.000Z',
      });
      expect(await jobs.get(runId)).toMatchObject({ state: 'succeeded', result: collecting?.id });
      // Nobody can make it begin before: what it reads is of that day.
      const collectId = collecting?.id ?? '';
      await jobs.resume(collectId);
      await workAll(jobs, both);
      await jobs.pause(collectId);
      await jobs.resume(collectId);
      await workAll(jobs, both);
      expect(await jobs.get(collectId)).toMatchObject({
        state: 'sleeping',
        wakesAt: '2027-03-12T12:00:00.000Z',
        steps: [],
      });
      await clock.setTime('2027-03-12T12:00:00Z');
      await workAll(jobs, both);
      expect(await jobs.list({ workflow: collect.name })).toMatchObject([{ state: 'succeeded' }]);
    });

    it('pauses a running step, keeps its checkpoint, and goes on when it is resumed', async () => {
      const jobs = await open();
      const seen: unknown[] = [];
      const begun = Promise.withResolvers<void>();
      const workflow = define(async ({ step }) =>
        step('upload', {
          run: async ({ checkpoint, saveCheckpoint, signal }) => {
            seen.push(checkpoint);
            if (checkpoint !== undefined) return 'done';
            await saveCheckpoint(5);
            begun.resolve();
            await new Promise((_, reject) =>
              signal.addEventListener('abort', () => reject(new Error('aborted'))),
            );
            return 'never';
          },
        }),
      );
      const { runId } = await jobs.start(workflow, input);
      const working = workAll(jobs, workflow);
      await begun.promise;
      await jobs.pause(runId);
      await working;
      expect(await jobs.get(runId)).toMatchObject({ state: 'paused', request: undefined });
      await workAll(jobs, workflow);
      expect(seen).toEqual([undefined]);
      await jobs.resume(runId);
      await workAll(jobs, workflow);
      expect(await jobs.get(runId)).toMatchObject({ state: 'succeeded', result: 'done' });
      expect(seen).toEqual([undefined, 5]);
    });

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

    it('lets no two runs of one key go on', async () => {
      const jobs = await open();
      let isBroken = true;
      const workflow = define(async ({ step }) =>
        step('send', {
          run: async () => {
            if (isBroken) throw new StepError('refused');
            return 'sent';
          },
        }),
      );
      const { runId } = await jobs.start(workflow, input);
      await workAll(jobs, workflow);
      const { runId: second } = await jobs.start(workflow, input);
      for (const change of [jobs.retry(runId), jobs.cancel(runId)])
        await expect(change).rejects.toMatchObject({ code: 'key-taken', values: { run: second } });
      isBroken = false;
      await workAll(jobs, workflow);
      await jobs.retry(runId);
      await workAll(jobs, workflow);
      expect(await jobs.list({ workflow: workflow.name })).toMatchObject([
        { state: 'succeeded' },
        { state: 'succeeded' },
      ]);
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

    it('tells a watcher each change, and leaves the runs of others alone', async () => {
      const jobs = await open();
      const workflow = define(async ({ step }) => step('one', { run: async () => 1 }));
      const foreign = define(async () => 2);
      const { runId } = await jobs.start(workflow, input);
      const { runId: left } = await jobs.start(foreign, input);
      const states: string[] = [];
      const seen = Promise.withResolvers<void>();
      const onChange = ({ state }: RunDetail): void => {
        states.push(state);
        seen.resolve();
      };
      const watching = jobs.watch(runId, { onChange });
      await seen.promise;
      await workAll(jobs, workflow);
      expect(await watching).toMatchObject({ state: 'succeeded', result: 1 });
      expect(states[0]).toBe('queued');
      expect(states.at(-1)).toBe('succeeded');
      expect(await jobs.get(left)).toMatchObject({ state: 'queued' });
      expect((await jobs.list({ limit: 1 })).map(({ id }) => id)).toEqual([left]);
    });

    it('gives the run back at once when its worker stops', async () => {
      const jobs = await open();
      const begun = Promise.withResolvers<void>();
      let attempts = 0;
      const workflow = define(async ({ step }) =>
        step('upload', {
          retry: { maxAttempts: 1 },
          run: async ({ signal }) => {
            attempts += 1;
            if (attempts > 1) return 'done';
            begun.resolve();
            await new Promise((_, reject) =>
              signal.addEventListener('abort', () => reject(new Error('aborted'))),
            );
            return 'never';
          },
        }),
      );
      const { runId } = await jobs.start(workflow, input);
      const stop = new AbortController();
      const working = jobs.work({ workflows: [workflow], signal: stop.signal });
      await begun.promise;
      stop.abort();
      await working;
      expect(await jobs.get(runId)).toMatchObject({ state: 'queued' });
      await workAll(jobs, workflow);
      expect(await jobs.get(runId)).toMatchObject({ state: 'succeeded', result: 'done' });
    });

    it('goes on with a run that was queued while the clock was wrong, when somebody resumes it', async () => {
      const clock = new TestClock('2036-02-07T06:28:16Z');
      const jobs = await open({ clock });
      const workflow = define(async () => 'done');
      const { runId } = await jobs.start(workflow, input);
      await clock.setTime('2027-02-05T12:00:00Z');
      await workAll(jobs, workflow);
      expect(await jobs.get(runId)).toMatchObject({ state: 'queued' });
      await jobs.resume(runId);
      await workAll(jobs, workflow);
      expect(await jobs.get(runId)).toMatchObject({ state: 'succeeded' });
    });

    it('keeps an answer that comes while another go is on its way to the question', async () => {
      const jobs = await open();
      const begun = Promise.withResolvers<void>();
      const answered = Promise.withResolvers<void>();
      let gos = 0;
      const workflow = define(async ({ gate }) => {
        gos += 1;
        if (gos === 2) {
          begun.resolve();
          await answered.promise;
        }
        return gate('review', { answers: ['yes', 'no'] });
      });
      const { runId } = await jobs.start(workflow, input);
      await workAll(jobs, workflow);
      await jobs.pause(runId);
      await jobs.resume(runId);
      const working = workAll(jobs, workflow);
      await begun.promise;
      await jobs.answer(runId, 'review', 'yes');
      answered.resolve();
      await working;
      await workAll(jobs, workflow);
      expect(await jobs.get(runId)).toMatchObject({ state: 'succeeded', result: 'yes' });
    });

    it('answers what there is not with an error that says so', async () => {
      const jobs: Jobs = await open();
      const missing = '00000000-0000-4000-8000-000000000000';
      expect(await jobs.get(missing)).toBeUndefined();
      await expect(jobs.pause(missing)).rejects.toMatchObject({ code: 'no-run' });
      await expect(jobs.watch('../secret')).rejects.toMatchObject({ code: 'no-run' });
    });
  });
}
