import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createInlineRun, createInterruption } from '../../test/support/run-inline.ts';
import { defineWorkflow } from './define-workflow.ts';
import type { JsonValue } from './json-value.ts';
import { StepError } from './step-error.ts';
import type { StepContext } from './step.ts';
import type { WorkflowContext } from './workflow.ts';

const define = (run: (context: WorkflowContext) => Promise<JsonValue | void>) =>
  defineWorkflow({ name: 'example', input: z.strictObject({}), keyOf: () => 'key', run });

describe('a run', () => {
  it('does each step once, however often its body runs', async () => {
    const done: string[] = [];
    const body = define(async ({ step, gate }) => {
      const first = await step('first', { run: async () => (done.push('first'), 'one') });
      const answer = await gate('go-on', { answers: ['yes', 'no'] });
      const second = await step('second', { run: async () => (done.push('second'), 'two') });
      return { first, answer, second };
    });
    const run = createInlineRun(body, {}, {});
    expect(await run.run()).toBe('waiting');
    expect(run.gate).toEqual({ name: 'go-on', answers: ['yes', 'no'], values: {} });
    run.answer('go-on', 'yes');
    expect(await run.run()).toBe('succeeded');
    expect(run.result).toEqual({ first: 'one', answer: 'yes', second: 'two' });
    expect(done).toEqual(['first', 'second']);
  });

  it('asks again where the body was changed and does not know the answer any more', async () => {
    const ask = (answers: readonly [string, ...string[]]) =>
      define(async ({ step, gate }) => {
        const answer = await gate('captions', { answers });
        await step('next', { run: async () => {} });
        return answer;
      });
    const before = createInlineRun(ask(['publish', 'wait']), {}, {});
    await before.run();
    before.answer('captions', 'wait');
    const after = createInlineRun(ask(['publish', 'leave-out']), {}, {});
    for (const [name, record] of before.steps) after.steps.set(name, record);
    expect([await after.run(), after.gate?.answers]).toEqual(['waiting', ['publish', 'leave-out']]);
    after.answer('captions', 'leave-out');
    expect([await after.run(), after.result]).toEqual(['succeeded', 'leave-out']);
  });

  it('finds an effect whose note was lost, whenever its process is killed', async () => {
    const create = () => {
      const server = new Set<string>();
      let effects = 0;
      const body = define(async ({ step }) =>
        step('upload', {
          find: async ({ idempotencyKey }) => (server.has(idempotencyKey) ? 'video' : undefined),
          run: async ({ idempotencyKey, saveCheckpoint }) => {
            await saveCheckpoint({ session: 1 });
            server.add(idempotencyKey);
            effects += 1;
            return 'video';
          },
        }),
      );
      return { run: createInlineRun(body, {}), countEffects: () => effects };
    };
    const whole = create();
    await whole.run.run();
    expect(whole.run.points).toBeGreaterThan(4);
    for (let crashAt = 0; crashAt < whole.run.points; crashAt++) {
      const { run, countEffects } = create();
      expect(await run.run({ crashAt })).toBe('crashed');
      expect(await run.run()).toBe('succeeded');
      expect(countEffects()).toBe(1);
    }
  });

  it('takes everything back and tells it once, whenever its process is killed meanwhile', async () => {
    const create = () => {
      const server = new Set<string>();
      const put = (name: string) => ({
        find: async () => (server.has(name) ? name : undefined),
        run: async () => {
          server.add(name);
          return name;
        },
        compensate: async (result: string) => void server.delete(result),
      });
      const body = define(async ({ step, gate }) => {
        await step('video', put('video'));
        await step('item', { run: async () => 'item' });
        await step('broken', {
          run: async () => {
            throw new StepError('refused');
          },
        }).catch(() => {});
        await step('captions', put('captions'));
        await gate('review', { answers: ['yes'] });
      });
      return { run: createInlineRun(body, {}), server };
    };
    const whole = create();
    await whole.run.run();
    const first = whole.run.points;
    expect(await whole.run.cancel()).toBe('cancelled');
    for (let crashAt = first; crashAt < whole.run.points; crashAt++) {
      const { run, server } = create();
      await run.run();
      expect(await run.cancel({ crashAt })).toBe('crashed');
      expect(await run.cancel()).toBe('cancelled');
      expect([...server]).toEqual([]);
      expect(run.log.map(({ code, step }) => `${step}: ${code}`)).toEqual([
        'broken: step-failed',
        'captions: effect-removed',
        'broken: effect-unknown',
        'item: effect-kept',
        'video: effect-removed',
      ]);
      expect([...run.steps.values()].map(({ name, state }) => `${name}: ${state}`)).toEqual([
        'video: compensated',
        'item: kept',
        'broken: failed',
        'captions: compensated',
        'review: running',
      ]);
    }
  });

  it('waits longer after each transient failure, and ends with the last one', async () => {
    const waits: number[] = [];
    const body = define(async ({ step }) =>
      step('send', {
        retry: { maxAttempts: 4, initialDelayMs: 1_000, maxDelayMs: 3_000 },
        run: async () => {
          throw new StepError('busy', { isTransient: true, values: { server: 'video.example' } });
        },
      }),
    );
    const run = createInlineRun(body, {}, { staysAsleep: true });
    while ((await run.run()) === 'sleeping') {
      const wakes = Date.parse(String(run.wakesAt));
      waits.push(wakes - run.now);
      run.now = wakes;
    }
    expect(waits).toEqual([1_000, 2_000, 3_000]);
    expect(run.failure).toEqual({
      code: 'busy',
      step: 'send',
      values: { server: 'video.example' },
    });
  });

  it('fails when a step kills its worker again and again', async () => {
    const body = define(async ({ step }) =>
      step('poison', { retry: { maxAttempts: 3 }, run: async () => 'never' }),
    );
    const run = createInlineRun(body, {});
    // The point before the step is noted as done.
    for (let crash = 0; crash < 3; crash++) await run.run({ crashAt: run.points + 2 });
    expect(await run.run()).toBe('failed');
    expect(run.failure).toMatchObject({ code: 'attempts-exhausted', step: 'poison' });
  });

  it('goes on from its checkpoint, and does not count an interruption', async () => {
    const seen: unknown[] = [];
    const { signal, interrupt } = createInterruption();
    const body = define(async ({ step }) =>
      step('upload', {
        retry: { maxAttempts: 1 },
        run: async (context: StepContext<number>) => {
          seen.push([context.attempt, context.checkpoint]);
          if (context.checkpoint === undefined) {
            await context.saveCheckpoint(5);
            interrupt('pause');
            context.signal.throwIfAborted();
          }
          return 'done';
        },
      }),
    );
    const run = createInlineRun(body, {});
    expect(await run.run({ signal })).toBe('paused');
    expect(await run.run()).toBe('succeeded');
    expect(seen).toEqual([
      [1, undefined],
      [2, 5],
    ]);
  });

  it('ends with a failure that says so when two steps have one name', async () => {
    const body = define(async ({ step }) => {
      await step('same', { run: async () => 1 });
      await step('same', { run: async () => 2 }).catch(() => {});
    });
    const run = createInlineRun(body, {});
    expect(await run.run()).toBe('failed');
    expect(run.failure).toMatchObject({ code: 'repeated-step', values: { step: 'same' } });
  });

  it('ends with a failure that says so when a kept step is missing from its body', async () => {
    let isOld = true;
    const body = define(async ({ step, gate }) => {
      if (isOld) await step('old', { run: async () => 1 });
      else await step('new', { run: async () => 1 });
      await gate('go-on', { answers: ['yes'] });
    });
    const run = createInlineRun(body, {});
    expect(await run.run()).toBe('waiting');
    isOld = false;
    expect(await run.run()).toBe('failed');
    expect(run.failure).toMatchObject({ code: 'workflow-changed', values: { step: 'old' } });
  });

  it('goes on with other branches while one waits', async () => {
    const done: string[] = [];
    const body = define(async ({ step, gate, sleepUntil }) => {
      const branch = async (name: string): Promise<void> => {
        for (const part of ['a', 'b', 'c'])
          await step(`${name}-${part}`, { run: async () => void done.push(`${name}-${part}`) });
      };
      await Promise.all([
        gate('go-on', { answers: ['yes'] }),
        branch('left'),
        sleepUntil('night', '2027-02-05T23:00:00Z').then(() => branch('right')),
      ]);
    });
    const run = createInlineRun(body, {});
    expect(await run.run()).toBe('waiting');
    expect(done).toEqual(['left-a', 'left-b', 'left-c', 'right-a', 'right-b', 'right-c']);
    run.answer('go-on', 'yes');
    expect(await run.run()).toBe('succeeded');
    expect(done).toHaveLength(6);
  });

  it('lets its body catch the failure of a step, the same each time', async () => {
    const body = define(async ({ step, gate }) => {
      const failed = await step('mirror', {
        run: async () => {
          throw new StepError('refused');
        },
      }).catch((error: unknown) => error);
      await gate('go-on', { answers: ['yes'] });
      return failed instanceof Error ? failed.message : '';
    });
    const run = createInlineRun(body, {}, { answers: { 'go-on': 'yes' } });
    expect(await run.run()).toBe('succeeded');
    expect(run.result).toBe('The step mirror failed: refused.');
  });

  it('keeps of an unknown error nothing but its kind', async () => {
    const body = define(async ({ step }) =>
      step('read', {
        run: async () => {
          throw new RangeError('canary-of-a-closed-text');
        },
      }),
    );
    const run = createInlineRun(body, {});
    expect(await run.run()).toBe('failed');
    expect(run.failure).toEqual({
      code: 'unexpected',
      step: 'read',
      values: { kind: 'RangeError' },
    });
    expect(JSON.stringify([run.log, [...run.steps]])).not.toContain('canary');
  });

  it('refuses an input that does not fit, by the name of the field', async () => {
    const body = defineWorkflow({
      name: 'example',
      input: z.strictObject({ entry: z.string() }),
      keyOf: ({ entry }) => entry,
      run: async () => {},
    });
    await expect(body.parseInput({ entry: 5 })).rejects.toThrow(
      'The input of example does not fit in entry.',
    );
  });
});
