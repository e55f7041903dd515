import { defineSubcommand, json, writeLines, type CommandOutput } from '@comunal/command';
import { systemClock } from '@comunal/http';
import { contentOption, type JobsSession } from './jobs-session.ts';
import { list } from './list-runs.ts';
import { watchVisibleEntries } from './visible-entries.ts';
import { withJobs, type JobsAtHand } from './with-jobs.ts';
import { createWorkOptions } from './work-options.ts';

const options = {
  open: { help: 'jobs:help.option.open' },
  'no-browser': { help: 'jobs:help.option.noBrowser' },
  ...contentOption,
  ...json,
} as const;

/** `comunal jobs --open`; without the option, `comunal jobs` lists them. */
export const openPage = defineSubcommand({
  name: '',
  help: 'jobs:help.subcommand.open',
  options,
  async run(args, session: JobsSession): Promise<CommandOutput> {
    const content = args.text('content');
    if (!args.has('open')) {
      const values = new Map(content === undefined ? [] : [['content', [content]]]);
      return list.invoke({ args: args.args, operands: [], values }, session);
    }
    return withJobs<CommandOutput>(session, content, {
      none: () => Promise.resolve({ notes: [session.texts.t('jobs:list.none')] }),
      some: (jobs) => servePage(jobs, session, args.has('no-browser')),
    });
  },
});

/** Serves the page, and works meanwhile where no other process could: a button that says so has to have an effect. */
async function servePage(
  { opened: { jobs, host }, services }: JobsAtHand,
  { context, texts, overrides }: JobsSession,
  isPrintedOnly: boolean,
): Promise<CommandOutput> {
  const { openJobsPage } = await import('../jobs-page/open-jobs-page.ts');
  const { clock = systemClock } = overrides;
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  if (host) writeLines(context.stderr, [texts.t('jobs:page.works')]);
  const worker = host?.work({ ...(await createWorkOptions(services)), signal });
  const page = openJobsPage({
    jobs,
    context: { ...context, signal },
    readClosed: watchVisibleEntries(services),
    isPrintedOnly,
    clock,
  });
  try {
    // A worker that ends by itself has failed: nobody would notice while only the page is looked at.
    await (worker ? Promise.race([page, worker]) : page);
  } finally {
    stop.abort();
    await Promise.allSettled([page, worker]);
  }
  return {};
}
