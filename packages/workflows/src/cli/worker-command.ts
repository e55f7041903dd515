import {
  countOf,
  defineCommand,
  defineSubcommand,
  writeLines,
  type CommandContext,
  type CommandModule,
} from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { jobs } from '@comunal/i18n/lite/jobs';
import { keepMemoryLow } from '../engine/keep-memory-low.ts';
import { systemClock } from '@comunal/http';
import type { JobsError } from '../engine/jobs-error.ts';
import { explainJobs } from './explain-jobs.ts';
import { contentOption, type JobsSession, type JobsTexts } from './jobs-session.ts';
import { openProjectJobs } from './open-jobs.ts';
import { openServices } from './open-services.ts';
import { watchVisibleEntries } from './visible-entries.ts';
import { createWorkOptions } from './work-options.ts';
import { createWorkerReport } from './worker-report.ts';
import type { TestOverrides } from './test-overrides.ts';

/** How often it is said that the database still does not answer. */
const REPEAT_MS = 600_000;

const work = defineSubcommand({
  name: '',
  help: 'jobs:help.worker',
  options: {
    once: { help: 'jobs:help.option.once' },
    concurrency: { value: 'N', help: 'jobs:help.option.concurrency' },
    ...contentOption,
  },
  async run(args, { context, texts, overrides }: JobsSession) {
    const { t } = texts;
    const services = await openServices({ context, overrides, content: args.text('content') });
    const concurrency = countOf(
      args,
      'concurrency',
      { fallback: services.config.jobs?.concurrency ?? 2, most: 64 },
      context.locale,
    );
    const { jobs: opened, host } = await openProjectJobs(services);
    const report = createWorkerReport(context, texts, watchVisibleEntries(services));
    try {
      if (!host) return { notes: [t('jobs:worker.elsewhere')], code: args.has('once') ? 0 : 1 };
      if (!args.has('once')) writeLines(context.stderr, [t('jobs:worker.works')]);
      keepMemoryLow();
      await host.work({
        ...(await createWorkOptions(services)),
        concurrency,
        signal: context.signal,
        untilIdle: args.has('once'),
        // The server of a database is started anew some night; whoever asked for one look is told that it failed.
        onProblem: args.has('once') ? undefined : createProblemReport(context, texts),
        onEvent: report.add,
      });
      await report.written();
      return { notes: [t(context.signal.aborted ? 'jobs:worker.stopped' : 'jobs:worker.idle')] };
    } finally {
      await opened.close();
    }
  },
});

/** Says that the database does not answer, once in a while. */
function createProblemReport(
  { stderr, locale }: CommandContext,
  { t }: JobsTexts,
): (problem: JobsError) => void {
  let last: { readonly code: string; readonly atMs: number } | undefined;
  return (problem) => {
    const atMs = systemClock.now();
    if (last?.code === problem.code && atMs - last.atMs < REPEAT_MS) return;
    last = { code: problem.code, atMs };
    const lines = explainJobs(problem, locale)?.lines ?? [problem.message];
    writeLines(stderr, [
      ...lines.map((text) => ({ text, style: 'warning' as const })),
      t('jobs:worker.triesAgain'),
    ]);
  };
}

/** `comunal worker`. */
export function workerCommand(overrides: TestOverrides = {}): CommandModule {
  return defineCommand({
    name: 'worker',
    texts: (locale) => createLiteI18n(locale, jobs),
    subcommands: [work],
    notes: ['jobs:help.where'],
    open: (_, session) => ({ ...session, overrides }),
    explain: (thrown, { context }) => explainJobs(thrown, context.locale),
  });
}
