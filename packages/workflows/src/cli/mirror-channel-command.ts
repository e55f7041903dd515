import { archiveTexts } from '@comunal/archive/cli';
import {
  ask,
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  writeLines,
  type CommandModule,
  type Line,
} from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { channel as channelMessages } from '@comunal/i18n/lite/channel';
import { jobs as jobsMessages } from '@comunal/i18n/lite/jobs';
import { readHours } from '../channel/transfer-hours.ts';
import { createMirrorChannel } from '../channel/mirror-channel.ts';
import { keepMemoryLow } from '../engine/keep-memory-low.ts';
import { explainJobs } from './explain-jobs.ts';
import { findRun } from './find-run.ts';
import { readMirrorChannelRequest, type MirrorChannelRequest } from './mirror-channel-input.ts';
import { channelPlanLines, lookAtChannel } from './mirror-channel-plan.ts';
import { toChannelServices } from './mirror-channel-services.ts';
import {
  mirrorChannelOptions,
  type MirrorChannelArgs,
  type MirrorChannelSession,
} from './mirror-channel-session.ts';
import { openProjectJobs } from './open-jobs.ts';
import { openServices } from './open-services.ts';
import { describeOutcome } from './run-outcome.ts';
import type { TestOverrides } from './test-overrides.ts';
import { workOnRun } from './work-on-run.ts';

const start = defineSubcommand({
  name: '',
  help: 'channel:help.text',
  operand: 'CHANNEL',
  options: { ...mirrorChannelOptions, ...json },
  async run(args, session: MirrorChannelSession) {
    const { context, overrides, texts } = session;
    const services = await openServices({ context, overrides, content: args.text('content') });
    const request = readMirrorChannelRequest(args, services, session);
    const plan = await lookAtChannel(services, request, session);
    const lines = channelPlanLines(plan, request, texts);
    if (args.has('plan')) return { lines, data: { plan } };
    // Captions are compared only while the channel is mirrored, so that a run may find more to do than the plan.
    if (plan.copies + plan.updates + plan.present === 0)
      return { lines: [...lines, texts.t('channel:start.nothing')], data: { plan } };
    const wait = args.has('detach') ? undefined : readWait(request, overrides);
    if (wait && plan.copies + plan.updates === 0)
      return { lines: [...lines, texts.t('channel:start.nothingNow', wait)], data: { plan } };
    const confirmation = await confirmPrefix(request.prefix, lines, args, session);
    const opened = await openProjectJobs(services);
    const jobsTexts = createLiteI18n(context.locale, jobsMessages);
    try {
      const workflow = createMirrorChannel(toChannelServices(services));
      const { runId, isNew } = await opened.jobs.start(workflow, { ...request, confirmation });
      if (!isNew) writeLines(context.stderr, [texts.t('channel:start.goesOn')]);
      if (opened.host && !args.has('detach')) keepMemoryLow();
      const run = args.has('detach')
        ? await findRun(opened.jobs, runId, jobsTexts)
        : await workOnRun({ opened, services, runId, context, texts: jobsTexts });
      return await describeOutcome(run, { context, texts: jobsTexts });
    } finally {
      await opened.jobs.close();
    }
  },
});

/** The hours that files are sent in, where they are not now: a run would sleep until then. */
function readWait(
  { hours }: MirrorChannelRequest,
  { wallClock = Date }: TestOverrides,
): { readonly from: string; readonly to: string } | undefined {
  if (!hours || readHours(hours, wallClock.now()).isOpen) return undefined;
  const { from, to } = hours;
  return { from, to };
}

/** Shows the plan and has a person type how all identifiers begin, since nothing can be taken back from the Internet Archive. */
async function confirmPrefix(
  prefix: string,
  lines: readonly Line[],
  args: MirrorChannelArgs,
  { context, texts: { t }, archiveTexts: archive }: MirrorChannelSession,
): Promise<string> {
  writeLines(context.stderr, [
    ...lines,
    { text: archive.t('archive:ask.warning'), style: 'warning' },
  ]);
  if (args.has('yes')) return prefix;
  if (context.stdin?.isTTY !== true) throw new CliError(1, archive.t('archive:ask.needsYes'));
  const typed = await ask(context, t('channel:start.confirm', { prefix }));
  if (typed === prefix) return typed;
  throw new CliError(1, t('channel:start.notConfirmed'));
}

/** `comunal mirror`. */
export function mirrorChannelCommand(overrides: TestOverrides = {}): CommandModule {
  return defineCommand({
    name: 'mirror',
    texts: (locale) => createLiteI18n(locale, channelMessages),
    subcommands: [start],
    notes: ['channel:help.released', 'channel:help.stop'],
    examples: [
      'https://video.example/c/charlas --prefix colectiva --plan',
      'https://video.example/c/charlas --prefix colectiva --cap 2000 --hours 22:00-06:00',
    ],
    open: (_, session) => ({
      ...session,
      overrides,
      archiveTexts: archiveTexts(session.context.locale),
    }),
    explain: (thrown, { context }) => explainJobs(thrown, context.locale),
  });
}
