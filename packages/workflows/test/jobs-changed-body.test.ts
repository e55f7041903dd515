import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defineWorkflow } from '../src/engine/define-workflow.ts';
import type { WorkerEvent } from '../src/engine/jobs.ts';
import { StepError } from '../src/engine/step-error.ts';
import { openTestJobs } from './support/open-test-jobs.ts';

it('asks anew, with the answers of today, where a body was changed after somebody had answered', async () => {
  const jobs = await openTestJobs();
  const { signal } = new AbortController();
  const events: (readonly (string | undefined)[])[] = [];
  const work = (answers: readonly [string, ...string[]], isFailing = false) =>
    jobs.work({
      workflows: [ask(answers, isFailing)],
      signal,
      untilIdle: true,
      onEvent: ({ kind, state, step }: WorkerEvent) => events.push([kind, state, step]),
    });
  const { runId } = await jobs.start(ask(['yes']), {});
  await work(['wait', 'publish']);
  await jobs.answer(runId, 'captions', 'wait');
  await work(['wait', 'publish'], true);
  expect(await jobs.get(runId)).toMatchObject({ state: 'failed' });
  await jobs.retry(runId);
  await work(['publish', 'leave-out']);
  expect(await jobs.get(runId)).toMatchObject({
    state: 'waiting',
    gate: { answers: ['publish', 'leave-out'], values: { count: 2 } },
  });
  await expect(jobs.answer(runId, 'captions', 'wait')).rejects.toMatchObject({
    code: 'bad-answer',
  });
  await jobs.answer(runId, 'captions', 'leave-out');
  await work(['publish', 'leave-out']);
  expect(await jobs.get(runId)).toMatchObject({ state: 'succeeded', result: 'leave-out' });
  expect(events).toEqual([
    ['began', 'running', undefined],
    ['rested', 'waiting', undefined],
    ['began', 'running', undefined],
    ['step', 'running', 'publish'],
    ['rested', 'failed', undefined],
    ['began', 'running', undefined],
    ['rested', 'waiting', undefined],
    ['began', 'running', undefined],
    ['step', 'running', 'publish'],
    ['rested', 'succeeded', undefined],
  ]);
});

it('gives a step another key once its effect was taken back and is made anew', async () => {
  const jobs = await openTestJobs();
  const { signal } = new AbortController();
  const keys: string[] = [];
  let isFailing = true;
  const workflow = defineWorkflow({
    name: 'upload',
    input: z.strictObject({}),
    keyOf: () => 'one',
    run: async ({ step }) => {
      await step('upload', {
        run: async ({ idempotencyKey }) => void keys.push(idempotencyKey),
        compensate: async () => {},
      });
      await step('check', {
        run: async () => {
          if (isFailing) throw new StepError('refused');
        },
      });
    },
  });
  const work = () => jobs.work({ workflows: [workflow], signal, untilIdle: true });
  const { runId } = await jobs.start(workflow, {});
  await work();
  await jobs.cancel(runId);
  await work();
  expect(await jobs.get(runId)).toMatchObject({ state: 'cancelled' });
  isFailing = false;
  await jobs.retry(runId);
  await work();
  expect(await jobs.get(runId)).toMatchObject({ state: 'succeeded' });
  expect(new Set(keys).size).toBe(2);
});

function ask(answers: readonly [string, ...string[]], isFailing = false) {
  return defineWorkflow({
    name: 'ask',
    input: z.strictObject({}),
    keyOf: () => 'one',
    run: async ({ gate, step }) => {
      const answer = await gate('captions', { answers, values: { count: answers.length } });
      await step('publish', {
        run: async () => {
          if (isFailing) throw new StepError('refused');
        },
      });
      return answer;
    },
  });
}
