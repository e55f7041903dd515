import { defineCommand, type CommandModule } from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { jobs } from '@comunal/i18n/lite/jobs';
import { explainJobs } from './explain-jobs.ts';
import { answer, cancel, pause, resume, retry } from './change-run.ts';
import { list } from './list-runs.ts';
import { openPage } from './open-page.ts';
import { show } from './show-run.ts';
import type { TestOverrides } from './test-overrides.ts';

/** `comunal jobs`. */
export function jobsCommand(overrides: TestOverrides = {}): CommandModule {
  return defineCommand({
    name: 'jobs',
    texts: (locale) => createLiteI18n(locale, jobs),
    subcommands: [list, openPage, show, resume, pause, cancel, retry, answer],
    notes: ['jobs:help.where'],
    examples: ['list', 'show 3f9a', 'answer 3f9a publish-as-is', 'resume 3f9a', '--open'],
    open: (_, session) => ({ ...session, overrides }),
    explain: (thrown, { context }) => explainJobs(thrown, context.locale),
  });
}
