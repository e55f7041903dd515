import { TestClock } from 'pg-boss';
import { expect, it } from 'vitest';
import { StepError } from '../../../src/engine/step-error.ts';
import { define, input, workAll, type Open } from './tools.ts';

/** How runs sleep, wait for an answer and pause. */
export function describeWaits(open: Open): void {
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
}
