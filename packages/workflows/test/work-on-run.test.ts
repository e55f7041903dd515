import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandContext } from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { jobs as jobsMessages } from '@comunal/i18n/lite/jobs';
import { expect, it, onTestFinished } from 'vitest';
import { openServices } from '../src/cli/open-services.ts';
import { workOnRun } from '../src/cli/work-on-run.ts';
import type { Jobs } from '../src/engine/jobs.ts';
import { fakeJobs, fakeRun } from './support/fake-jobs.ts';

it('names an entry no more that was closed since, while it goes on with its run', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'comunal-closed-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  const url = 'https://video.example/w/charla';
  const run = fakeRun({
    state: 'failed',
    failure: { code: 'unexpected', values: { detail: 'recording/charla' } },
    result: { url },
    log: [{ code: 'published', values: { url }, at: '2026-11-25T18:30:00Z', step: 'publish' }],
  });
  const watch: Jobs['watch'] = async (_, { onChange } = {}) => {
    onChange?.({ ...run, state: 'running' });
    return run;
  };
  let written = '';
  const context: CommandContext = {
    args: [],
    cwd,
    env: {},
    locale: 'en',
    signal: new AbortController().signal,
    stdin: undefined,
    stdout: { write: (text) => (written += text) },
    stderr: { write: (text) => (written += text) },
  };
  const after = await workOnRun({
    opened: { jobs: { ...fakeJobs([run]), watch }, host: undefined },
    // There is no content at all, so that nothing may be named.
    services: await openServices({ context }),
    runId: run.id,
    context,
    texts: createLiteI18n('en', jobsMessages),
  });
  expect(written).toContain('•••');
  expect(written + JSON.stringify(after)).not.toContain('charla');
});
