import { countOf, defineSubcommand, json, oneOf } from '@comunal/command';
import { runStates, type RunState, type RunSummary } from '../engine/run-state.ts';
import { contentOption, type JobsSession } from './jobs-session.ts';
import { abandonedLines, runRow } from './run-lines.ts';
import { loadRunTexts } from './run-texts.ts';
import { maskRun } from './visible-entries.ts';
import { withJobs } from './with-jobs.ts';

/** The states of runs that go on, or wait for somebody. */
const unfinished: readonly RunState[] = runStates.filter(
  (state) => state !== 'succeeded' && state !== 'cancelled',
);

/** `comunal jobs list`. */
export const list = defineSubcommand({
  name: 'list',
  help: 'jobs:help.subcommand.list',
  options: {
    all: { help: 'jobs:help.option.all' },
    state: { value: 'STATE', help: 'jobs:help.option.state' },
    limit: { value: 'N', help: 'jobs:help.option.limit' },
    ...contentOption,
    ...json,
  },
  async run(args, session: JobsSession) {
    const { context, texts } = session;
    const state = oneOf(args, 'state', runStates, context.locale);
    const limit = countOf(args, 'limit', { fallback: 50, most: 1000 }, context.locale);
    const states = state ? [state] : args.has('all') ? undefined : unfinished;
    const runs = await withJobs(session, args.text('content'), {
      none: () => Promise.resolve<readonly RunSummary[]>([]),
      some: async ({ opened, isClosed }) =>
        (await opened.jobs.list({ states, limit })).map((run) => maskRun(run, isClosed)),
    });
    const rows = await Promise.all(
      runs.map(async (run) => runRow(run, texts, await loadRunTexts(run.workflow, context.locale))),
    );
    const abandoned = runs.find(({ isAbandoned }) => isAbandoned);
    const notes =
      runs.length > 0
        ? abandoned
          ? abandonedLines(abandoned.id, texts)
          : []
        : [texts.t(states ? 'jobs:list.noneOpen' : 'jobs:list.none')];
    return { lines: rows, data: { runs }, notes };
  },
});
