import { createLiteI18n } from '@comunal/i18n/lite';
import { jobs as messages } from '@comunal/i18n/lite/jobs';
import { expect, it } from 'vitest';
import type { RunTexts } from '../../src/cli/run-texts.ts';
import { createRunDescriber } from '../../src/jobs-page/describe-runs.ts';
import { fakeRun } from '../support/fake-jobs.ts';

const CANARY = 'charla-secreta';

/** Words that repeat every value. */
const words: RunTexts = {
  title: 'Publish',
  step: (name) => name,
  log: (message) => `${message.code} ${JSON.stringify(message.values ?? {})}`,
  question: (gate) => JSON.stringify(gate.values),
  answer: (_, answer) => answer,
  failure: (failure) => JSON.stringify(failure.values ?? {}),
};

function setUp(closed: readonly string[] = []) {
  let ms = 0;
  const describer = createRunDescriber({
    texts: createLiteI18n('en', messages),
    loadTexts: () => Promise.resolve(words),
    readClosed: () => Promise.resolve((subject: string) => closed.includes(subject)),
    clock: { now: () => ms, after: () => () => {}, random: () => 0 },
  });
  return { ...describer, advance: (by: number) => (ms += by) };
}

it('tells how far a step is, and from the second look on how long it still takes', async () => {
  const { describe, advance } = setUp();
  const at = (loaded: number) => describe(fakeRun({ progress: { loaded, total: 40_000_000 } }));
  expect((await at(10_000_000)).progress).toMatchObject({
    part: 0.25,
    text: '25%, 10 MB of 40 MB',
  });
  advance(10_000);
  expect((await at(20_000_000)).progress?.text).toBe('50%, 20 MB of 40 MB; 0:20 left');
});

it('shows a step without a known end by what is done', async () => {
  const progress = { loaded: 12, unit: 'items' } as const;
  expect((await setUp().describe(fakeRun({ progress }))).progress).toEqual({
    part: undefined,
    text: '12',
  });
});

it('names neither an entry that has been closed nor what was said about it', async () => {
  const subject = `recording/${CANARY}`;
  const run = fakeRun({
    subject,
    key: subject,
    input: { recording: subject },
    state: 'waiting',
    gate: {
      name: 'captions',
      answers: ['wait'],
      values: { title: CANARY, count: 3 },
      askedAt: '2026-11-25T18:30:00Z',
    },
    log: [{ at: '2026-11-25T18:30:00Z', step: 'upload', code: 'done', values: { slug: CANARY } }],
  });
  const { describe, describeDetail } = setUp([subject]);
  const view = await describe(run);
  expect(view.subject).toBe('a closed entry');
  expect(view.gate?.question).toContain('"count":3');
  expect(JSON.stringify([view, await describeDetail(run)])).not.toContain(CANARY);
  expect(JSON.stringify(await setUp().describe(run))).toContain(CANARY);
});

it('masks the values of a failure of a closed entry as well', async () => {
  const subject = `recording/${CANARY}`;
  const failure = { code: 'file-missing', values: { file: `${CANARY}.mp4` } };
  const run = fakeRun({ subject, state: 'failed', failure });
  expect(JSON.stringify(await setUp([subject]).describe(run))).not.toContain(CANARY);
});

it.each([
  ['running', ['pause', 'cancel']],
  ['waiting', ['cancel']],
  ['paused', ['resume', 'cancel']],
  ['failed', ['retry']],
  ['succeeded', []],
] as const)('offers what a run that is %s can take', async (state, actions) => {
  expect((await setUp().describe(fakeRun({ state }))).actions).toEqual(actions);
});

it('shows what turns the direction of a line, and does not obey it', async () => {
  const log = [{ at: '2026-11-25T18:30:00Z', step: undefined, code: 'x\u202Egnp' }];
  const { log: lines } = await setUp().describeDetail(fakeRun({ log }));
  expect(lines[0]?.text).toBe('x\uFFFDgnp {}');
});
