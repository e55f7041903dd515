import { defineSubcommand, json } from '@comunal/command';
import { contentOption, type JobsSession } from './jobs-session.ts';
import { findRun, noRun } from './find-run.ts';
import { runLines } from './run-lines.ts';
import { loadRunTexts } from './run-texts.ts';
import { maskRun } from './visible-entries.ts';
import { withJobs } from './with-jobs.ts';

/** `comunal jobs show`. */
export const show = defineSubcommand({
  name: 'show',
  help: 'jobs:help.subcommand.show',
  operand: 'ID',
  options: { ...contentOption, ...json },
  async run(args, session: JobsSession) {
    const { context, texts } = session;
    const run = await withJobs(session, args.text('content'), {
      none: () => Promise.reject(noRun(args.operand, texts)),
      some: async ({ opened, isClosed }) =>
        maskRun(await findRun(opened.jobs, args.operand, texts), isClosed),
    });
    const own = await loadRunTexts(run.workflow, context.locale);
    return { lines: runLines(run, texts, own), data: { run } };
  },
});
