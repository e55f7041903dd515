import {
  ask,
  CliError,
  defineSubcommand,
  json,
  nearHint,
  type ArgReader,
  type CommandOutput,
} from '@comunal/command';
import type { Jobs } from '../engine/jobs.ts';
import type { RunDetail } from '../engine/run-state.ts';
import { findRun, noRun } from './find-run.ts';
import { contentOption, detachOption, type JobsSession } from './jobs-session.ts';
import { describeOutcome } from './run-outcome.ts';
import { maskRun } from './visible-entries.ts';
import { withJobs } from './with-jobs.ts';
import { workOnRun } from './work-on-run.ts';

const options = { ...detachOption, ...contentOption, ...json } as const;
type Args = ArgReader<'detach' | 'content' | 'json', 'content', never>;

/** Changes a run, and then works on it unless the command is to leave that to a worker. */
async function changeRun(
  args: Args,
  session: JobsSession,
  change: (jobs: Jobs, run: RunDetail) => Promise<void>,
  goesOn: boolean,
): Promise<CommandOutput> {
  const { context, texts } = session;
  const [id = ''] = args.operands;
  return withJobs(session, args.text('content'), {
    none: () => Promise.reject(noRun(id, texts)),
    async some({ opened, services, isClosed }) {
      const run = await findRun(opened.jobs, id, texts);
      await change(opened.jobs, run);
      const runId = run.id;
      const after =
        goesOn && !args.has('detach')
          ? await workOnRun({ opened, services, runId, context, texts })
          : await findRun(opened.jobs, runId, texts);
      return describeOutcome(maskRun(after, isClosed), session);
    },
  });
}

/** `comunal jobs resume`. */
export const resume = defineSubcommand({
  name: 'resume',
  help: 'jobs:help.subcommand.resume',
  operand: 'ID',
  options,
  run: (args, session: JobsSession) =>
    changeRun(
      args,
      session,
      async (jobs, { id, state }) => {
        if (state === 'paused' || state === 'sleeping' || state === 'queued') await jobs.resume(id);
      },
      true,
    ),
});

/** `comunal jobs pause`. */
export const pause = defineSubcommand({
  name: 'pause',
  help: 'jobs:help.subcommand.pause',
  operand: 'ID',
  options: { ...contentOption, ...json },
  run: (args, session: JobsSession) =>
    changeRun(withoutDetach(args), session, (jobs, { id }) => jobs.pause(id), false),
});

/** `comunal jobs cancel`. */
export const cancel = defineSubcommand({
  name: 'cancel',
  help: 'jobs:help.subcommand.cancel',
  operand: 'ID',
  options: { yes: { help: 'jobs:help.option.yes' }, ...options },
  run: (args, session: JobsSession) =>
    changeRun(
      args,
      session,
      async (jobs, { id }) => {
        const { context, texts } = session;
        if (!args.has('yes')) {
          if (context.stdin?.isTTY !== true) throw new CliError(2, texts.t('jobs:cancel.needsYes'));
          const typed = await ask(context, texts.t('jobs:cancel.confirm'));
          if (!['s', 'sí', 'si', 'y', 'yes', 'sim'].includes((typed ?? '').toLowerCase()))
            throw new CliError(1, texts.t('jobs:cancel.kept'));
        }
        await jobs.cancel(id);
      },
      true,
    ),
});

/** `comunal jobs retry`. */
export const retry = defineSubcommand({
  name: 'retry',
  help: 'jobs:help.subcommand.retry',
  operand: 'ID',
  options,
  run: (args, session: JobsSession) =>
    changeRun(args, session, (jobs, { id }) => jobs.retry(id), true),
});

/** `comunal jobs answer`. */
export const answer = defineSubcommand({
  name: 'answer',
  help: 'jobs:help.subcommand.answer',
  operand: 'ID',
  operands: 'many',
  options,
  async run(args, session: JobsSession) {
    const { context, texts } = session;
    const [, word] = args.operands;
    if (word === undefined || args.operands.length > 2)
      throw new CliError(2, texts.t('jobs:answer.usage'));
    return changeRun(
      args,
      session,
      async (jobs, { id, gate }) => {
        if (!gate) throw new CliError(1, texts.t('jobs:answer.noQuestion'));
        if (!gate.answers.includes(word)) {
          const list = gate.answers.join(', ');
          const hint = nearHint(word, gate.answers, context.locale);
          throw new CliError(2, texts.t('jobs:answer.unknown', { list }) + hint);
        }
        await jobs.answer(id, gate.name, word);
      },
      true,
    );
  },
});

/** A subcommand that works on nothing has no option that leaves the work to others. */
function withoutDetach(args: ArgReader<'content' | 'json', 'content', never>): Args {
  return { ...args, has: (option) => option !== 'detach' && args.has(option) };
}
