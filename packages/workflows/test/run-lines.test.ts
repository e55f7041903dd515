import { createLiteI18n } from '@comunal/i18n/lite';
import { jobs } from '@comunal/i18n/lite/jobs';
import { expect, it } from 'vitest';
import { runLines, runRow } from '../src/cli/run-lines.ts';
import { loadRunTexts } from '../src/cli/run-texts.ts';
import { createWorkerReport } from '../src/cli/worker-report.ts';
import type { WorkerEvent } from '../src/engine/jobs.ts';
import { fakeRun } from './support/fake-jobs.ts';

const texts = createLiteI18n('en', jobs);

it('says that nobody works on a run whose process was killed, and how it goes on', async () => {
  const own = await loadRunTexts('publish-recording', 'en');
  const run = fakeRun({ id: '3f9a01bc-0000', isAbandoned: true });
  expect(runRow(run, texts, own)).toMatchObject({
    text: expect.stringContaining('running, but nobody works on it'),
  });
  expect(runLines(run, texts, own)).toContain('  comunal jobs resume 3f9a01bc');
  expect(runRow(fakeRun(), texts, own)).not.toMatchObject({ text: expect.anything() });
});

it('writes a line for all that a worker does, and names no entry that is closed by now', async () => {
  let err = '';
  const stderr = { write: (text: string) => (err += text) };
  const isClosed = (subject: string): boolean => subject.endsWith('secreta');
  const report = createWorkerReport({ stderr, locale: 'en' }, texts, async () => isClosed);
  const event: WorkerEvent = {
    kind: 'began',
    runId: '3f9a01bc-0000',
    workflow: 'publish-recording',
    subject: 'recording/charla',
    state: 'running',
    step: undefined,
    failure: undefined,
  };
  const url = 'https://video.example/w/secreta';
  report.add(event);
  report.add({ ...event, kind: 'step', step: 'upload' });
  report.add({ ...event, kind: 'rested', state: 'waiting' });
  report.add({
    ...event,
    kind: 'rested',
    subject: 'recording/secreta',
    state: 'failed',
    failure: { code: 'video-gone', values: { url } },
  });
  await report.written();
  expect(err.split('\n')).toEqual([
    '3f9a01bc · Publish a recording · recording/charla: running',
    '3f9a01bc · Publish a recording · recording/charla: Upload the video, as private',
    '3f9a01bc · Publish a recording · recording/charla: waits for an answer: comunal jobs show 3f9a01bc',
    expect.stringMatching(/^3f9a01bc · Publish a recording · •••: failed\. .*•••/),
    '',
  ]);
  expect(err).not.toContain('secreta');
});
