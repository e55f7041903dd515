import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openTestJobs } from '../../test/support/open-test-jobs.ts';
import { defineWorkflow } from './define-workflow.ts';

it('carries out a run', async () => {
  const jobs = await openTestJobs();
  const greet = defineWorkflow({
    name: 'greet',
    input: z.strictObject({ who: z.string() }),
    keyOf: ({ who }) => who,
    run: async ({ step, gate }, { who }) => {
      const a = await step('write', { run: async () => `Hola, ${who}` });
      const b = await gate('ok', { answers: ['yes'] });
      return { a, b };
    },
  });
  const { runId, isNew } = await jobs.start(greet, { who: 'Luna' });
  expect(isNew).toBe(true);
  const signal = new AbortController().signal;
  await jobs.work({ workflows: [greet], signal, untilIdle: true });
  expect(await jobs.get(runId)).toMatchObject({ state: 'waiting', gate: { name: 'ok' } });
  await jobs.answer(runId, 'ok', 'yes');
  await jobs.work({ workflows: [greet], signal, untilIdle: true });
  expect(await jobs.get(runId.slice(0, 8))).toMatchObject({
    state: 'succeeded',
    result: { a: 'Hola, Luna', b: 'yes' },
  });
});
