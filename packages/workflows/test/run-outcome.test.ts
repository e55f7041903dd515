import { createLiteI18n } from '@comunal/i18n/lite';
import { jobs } from '@comunal/i18n/lite/jobs';
import { expect, it } from 'vitest';
import { describeOutcome } from '../src/cli/run-outcome.ts';
import type { RunDetail } from '../src/engine/run-state.ts';

const failed = (code: string): RunDetail => ({
  id: '3f9a01bc-0000-4000-8000-000000000000',
  workflow: 'publish-recording',
  key: 'recording/charla',
  subject: 'recording/charla',
  state: 'failed',
  request: undefined,
  isAbandoned: false,
  step: 'captions',
  progress: undefined,
  gate: undefined,
  failure: { code, step: 'captions', values: { url: 'https://video.example/w/1' } },
  wakesAt: undefined,
  createdAt: '2026-11-25T20:00:00.000Z',
  updatedAt: '2026-11-25T20:00:00.000Z',
  input: {},
  result: undefined,
  steps: [],
  log: [],
});

it.each([
  ['video-gone', 'cancel', 'retry'],
  ['log-in-again', 'retry', 'cancel'],
])('names the command that helps after %s: jobs %s', async (code, helps, not) => {
  const texts = createLiteI18n('en', jobs);
  const context = { locale: 'en' } as Parameters<typeof describeOutcome>[1]['context'];
  const { notes } = await describeOutcome(failed(code), { context, texts });
  expect(notes).toContain(`  comunal jobs ${helps} 3f9a01bc`);
  expect(notes).not.toContain(`  comunal jobs ${not} 3f9a01bc`);
});
