import { expect, it } from 'vitest';
import type { Jobs } from '../../../src/engine/jobs.ts';
import type { RunDetail } from '../../../src/engine/run-state.ts';
import { StepError } from '../../../src/engine/step-error.ts';
import { define, input, workAll, type Open } from './tools.ts';

/** How runs are started, carried out, watched and found. */
export function describeRuns(open: Open): void {
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
    for (const change of [() => jobs.retry(runId), () => jobs.cancel(runId)])
      await expect(change()).rejects.toMatchObject({ code: 'key-taken', values: { run: second } });
    isBroken = false;
    await workAll(jobs, workflow);
    await jobs.retry(runId);
    await workAll(jobs, workflow);
    expect(await jobs.list({ workflow: workflow.name })).toMatchObject([
      { state: 'succeeded' },
      { state: 'succeeded' },
    ]);
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

  it('answers what there is not with an error that says so', async () => {
    const jobs: Jobs = await open();
    const missing = '00000000-0000-4000-8000-000000000000';
    expect(await jobs.get(missing)).toBeUndefined();
    await expect(jobs.pause(missing)).rejects.toMatchObject({ code: 'no-run' });
    await expect(jobs.watch('../secret')).rejects.toMatchObject({ code: 'no-run' });
  });
}
