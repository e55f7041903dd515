import { createLiteI18n } from '@comunal/i18n/lite';
import { jobs } from '@comunal/i18n/lite/jobs';
import { expect, it } from 'vitest';
import { createRunReport } from '../src/cli/run-report.ts';
import { loadRunTexts } from '../src/cli/run-texts.ts';
import { createWorkerReport } from '../src/cli/worker-report.ts';
import type { WorkerEvent } from '../src/engine/jobs.ts';
import type { LogLine, RunDetail } from '../src/engine/run-state.ts';
import { fakeRun } from './support/fake-jobs.ts';

const texts = createLiteI18n('en', jobs);
const at = '2027-02-05T18:30:00Z';
const isWait = true;
const pending = 'The server is still working on what it kept';

async function report(workflow: string, states: readonly Partial<RunDetail>[]): Promise<string[]> {
  let err = '';
  const stderr = { write: (text: string) => (err += text) };
  const own = await loadRunTexts(workflow, 'en');
  const runReport = createRunReport({ stderr, locale: 'en' }, texts, own);
  for (const state of states) runReport.show(fakeRun({ workflow, ...state }));
  return err.split('\n').filter((line) => line !== '');
}

it('tells a wait for the server once, and then what was found', async () => {
  const log: LogLine[] = [
    { code: 'step-waits', values: { cause: 'replay-pending' }, at, step: 'replay' },
  ];
  const failure = { code: 'replay-pending', step: 'replay', isWait };
  const running = { step: 'replay', log, state: 'running' } as const;
  const sleeping = { ...running, state: 'sleeping', failure } as const;
  const kept: LogLine = { code: 'no-replay', at, step: 'no-replay' };
  const lines = await report('broadcast', [
    { ...running, log: [] },
    { ...sleeping, wakesAt: '2027-02-05T18:31:00Z' },
    running,
    { ...sleeping, wakesAt: '2027-02-05T18:33:00Z' },
    running,
    { step: 'no-replay', state: 'succeeded', log: [...log, kept] },
  ]);
  expect(lines).toEqual([
    '▸ Wait for what the server has kept, or decide about it',
    expect.stringContaining(`  Waiting. ${pending}`),
    expect.stringMatching(/^Now: /),
    '▸ Say that nothing was kept',
    '  Nothing of the live stream was kept.',
  ]);
});

it('tells the looks at a video that is converted once', async () => {
  const sleeps = (look: number) =>
    [
      { step: `transcoding-${look}`, state: 'running' },
      { step: `transcoding-wait-${look}`, state: 'running' },
      { step: `transcoding-wait-${look}`, state: 'sleeping', wakesAt: at },
    ] as const;
  expect(await report('publish-recording', [...sleeps(1), ...sleeps(2), ...sleeps(3)])).toEqual([
    '▸ See whether the server has converted the video',
    '▸ Wait for the server to convert the video',
    expect.stringMatching(/^Now: /),
  ]);
});

it('says why an attempt failed once, and when the next one is after each', async () => {
  const values = { server: 'video.example', serverCode: 'network' };
  const failure = { code: 'unreachable', step: 'upload', values };
  const lineOf = (attempt: number): LogLine => ({
    code: 'step-retries',
    level: 'warning',
    values: { ...values, cause: 'unreachable', attempt },
    at,
    step: 'upload',
  });
  const lines = await report('publish-recording', [
    { state: 'sleeping', failure, log: [lineOf(1)] },
    { log: [lineOf(1)] },
    { state: 'sleeping', failure, log: [lineOf(1), lineOf(2)] },
  ]);
  expect(lines.filter((line) => line.includes('video.example'))).toHaveLength(2);
  expect(lines.filter((line) => line.startsWith('Now: '))).toHaveLength(2);
});

it('writes one line of a worker for a wait, and goes on with the step that follows', async () => {
  let err = '';
  const stderr = { write: (text: string) => (err += text) };
  const { add, written } = createWorkerReport(
    { stderr, locale: 'en' },
    texts,
    async () => () => false,
  );
  const event: WorkerEvent = {
    kind: 'began',
    runId: '3f9a01bc-0000',
    workflow: 'broadcast',
    subject: 'event/charla',
    state: 'running',
    step: undefined,
    failure: undefined,
  };
  const failure = { code: 'replay-pending', step: 'replay', isWait };
  for (let look = 0; look < 3; look += 1) {
    add(event);
    add({ ...event, kind: 'step', step: 'replay' });
    add({ ...event, kind: 'rested', state: 'sleeping', step: 'replay', failure });
  }
  add(event);
  add({ ...event, kind: 'step', step: 'replay' });
  add({ ...event, kind: 'step', step: 'publish-replay' });
  await written();
  expect(err.match(new RegExp(pending, 'g'))).toHaveLength(1);
  expect(err.trim().split('\n')).toHaveLength(4);
  expect(err).toContain('Make public what was kept');
});
