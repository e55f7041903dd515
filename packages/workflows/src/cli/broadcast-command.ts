import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  type CommandContext,
  type CommandModule,
  type CommandOutput,
  type CommandSession,
  type Line,
} from '@comunal/command';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { broadcast } from '@comunal/i18n/lite/broadcast';
import { jobs as jobsMessages } from '@comunal/i18n/lite/jobs';
import type { PublicEvent } from '@comunal/schemas';
import { relative } from 'node:path';
import type { BroadcastInput } from '../broadcast/broadcast-input.ts';
import { createBroadcast } from '../broadcast/create-broadcast.ts';
import { requestEnd } from '../broadcast/end-request.ts';
import { checkReadiness } from '../broadcast/ready/check-readiness.ts';
import { hasProblem } from '../broadcast/ready/finding.ts';
import type { Jobs } from '../engine/jobs.ts';
import { toBroadcastServices } from './broadcast-services.ts';
import { explainJobs } from './explain-jobs.ts';
import { openProjectJobs } from './open-jobs.ts';
import { openServices, type ProjectServices } from './open-services.ts';
import { describeOutcome } from './run-outcome.ts';
import { loadRunTexts } from './run-texts.ts';
import type { TestOverrides } from './test-overrides.ts';
import { workOnRun } from './work-on-run.ts';

type Texts = LiteI18n<'broadcast'>;
type Session = CommandSession<Texts> & { readonly overrides: TestOverrides };

const options = {
  file: { value: 'FILE', help: 'broadcast:help.option.file' },
  room: { help: 'broadcast:help.option.room' },
  check: { help: 'broadcast:help.option.check' },
  end: { help: 'broadcast:help.option.end' },
  'without-replay': { help: 'broadcast:help.option.withoutReplay' },
  yes: { help: 'broadcast:help.option.yes' },
  content: { value: 'DIR', help: 'broadcast:help.option.content' },
  ...json,
} as const;

const start = defineSubcommand({
  name: '',
  help: 'broadcast:help.text',
  operand: 'EVENT',
  options,
  async run(args, session: Session) {
    const { overrides, texts } = session;
    const interruptible = makeInterruptible(session.context);
    const { context } = interruptible;
    const file = args.text('file');
    if (file !== undefined && args.has('room'))
      throw new CliError(2, texts.t('broadcast:cli.twoSources'));
    const services = await openServices({ context, overrides, content: args.text('content') });
    const slug = args.operand.replace(/^event\//, '');
    if (args.has('end')) return endBroadcast(services, slug, texts);
    const event = await findEvent(services, slug, texts);
    const input: BroadcastInput = {
      event: `event/${slug}`,
      source: args.has('room')
        ? { kind: 'room' }
        : file === undefined
          ? { kind: 'capture' }
          : { kind: 'file', path: file },
      ...(args.has('without-replay') && { withoutReplay: true }),
      ...(args.has('yes') && { beginAtOnce: true }),
    };
    return args.has('check')
      ? check(services, event, input, { context, texts })
      : broadcastNow(services, input, interruptible, texts);
  },
});

/** Refuses an event that is not public before its name gets into a database. */
async function findEvent(
  services: ProjectServices,
  slug: string,
  { t }: Texts,
): Promise<PublicEvent> {
  const event = (await services.content()).toPublic().get('event', slug);
  const dir = relative(services.projectDir, services.contentDir) || '.';
  if (!event) throw new CliError(1, t('broadcast:cli.noEvent', { dir, slug }));
  return event;
}

/** Says what is ready and what is not, and begins nothing. */
async function check(
  services: ProjectServices,
  event: PublicEvent,
  input: BroadcastInput,
  { context, texts: { t } }: CommandSession<Texts>,
): Promise<CommandOutput> {
  const own = await loadRunTexts('broadcast', context.locale);
  const findings = await checkReadiness(
    toBroadcastServices(services),
    event,
    input,
    context.signal,
  );
  const lines = findings.map(({ code, level, values }): Line => {
    const text = own.log({ code: `ready-${code}`, values });
    if (level === 'ok') return { text: `✓ ${text}`, style: 'success' };
    return level === 'warning'
      ? { text: `! ${text}`, style: 'warning' }
      : { text: `✗ ${text}`, style: 'error' };
  });
  const isReady = !hasProblem(findings);
  return {
    lines,
    data: { findings },
    notes: [t(isReady ? 'broadcast:cli.ready' : 'broadcast:cli.notReady')],
    code: isReady ? 0 : 1,
  };
}

async function broadcastNow(
  services: ProjectServices,
  input: BroadcastInput,
  { context, takeOver }: Interruptible,
  { t }: Texts,
): Promise<CommandOutput> {
  const slug = input.event.replace('event/', '');
  const opened = await openProjectJobs(services);
  const texts = createLiteI18n(context.locale, jobsMessages);
  try {
    const { runId } = await opened.jobs.start(
      createBroadcast(toBroadcastServices(services)),
      input,
    );
    context.stderr.write(`${t('broadcast:cli.endHint', { slug })}\n`);
    takeOver(() => endIfOnAir(opened.jobs, services.projectDir, runId));
    const run = await workOnRun({ opened, services, runId, context, texts });
    return await describeOutcome(run, { context, texts });
  } finally {
    await opened.jobs.close();
  }
}

/** A context whose work outlives the first Ctrl-C, where there is something to end in good order. */
interface Interruptible {
  readonly context: CommandContext;
  /** Takes Ctrl-C over. @param end - Ends the work in good order; false where it can just be stopped. */
  readonly takeOver: (end: () => Promise<boolean>) => void;
}

/** Detaches a context from Ctrl-C, which until {@link Interruptible.takeOver} stops it as ever. */
function makeInterruptible(context: CommandContext): Interruptible {
  const stop = new AbortController();
  let end = async (): Promise<boolean> => false;
  const interrupt = async (): Promise<void> => {
    const isEnding = await end().catch(() => false);
    if (!isEnding) stop.abort(context.signal.reason);
  };
  if (context.signal.aborted) stop.abort(context.signal.reason);
  else context.signal.addEventListener('abort', () => void interrupt(), { once: true });
  return {
    context: { ...context, signal: stop.signal },
    takeOver: (ending) => {
      end = ending;
    },
  };
}

/** Asks a run to end its broadcast; false while it is not on air. */
async function endIfOnAir(jobs: Jobs, projectDir: string, runId: string): Promise<boolean> {
  const run = await jobs.get(runId);
  if (run?.step !== 'push' || run.state !== 'running') return false;
  await requestEnd(projectDir, runId);
  return true;
}

/** Asks the broadcast of an event to end that another process runs. */
async function endBroadcast(
  services: ProjectServices,
  slug: string,
  { t }: Texts,
): Promise<CommandOutput> {
  const { jobs } = await openProjectJobs(services);
  try {
    const runs = await jobs.list({ workflow: 'broadcast', subject: `event/${slug}` });
    const run = runs.find(({ state, step }) => state === 'running' && step === 'push');
    if (!run) throw new CliError(1, t('broadcast:cli.notOnAir', { slug }));
    await requestEnd(services.projectDir, run.id);
    return { lines: [], data: { run: run.id }, notes: [t('broadcast:cli.ending')] };
  } finally {
    await jobs.close();
  }
}

/** `comunal broadcast`. */
export function broadcastCommand(overrides: TestOverrides = {}): CommandModule {
  return defineCommand({
    name: 'broadcast',
    texts: (locale) => createLiteI18n(locale, broadcast),
    subcommands: [start],
    notes: ['broadcast:help.secret'],
    examples: ['charla --check', 'charla --file charla.mp4', 'charla --room', 'charla --end'],
    open: (_, session) => ({ ...session, overrides }),
    explain: (thrown, { context }) => explainJobs(thrown, context.locale),
  });
}
