import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  oneOf,
  type CommandModule,
  type CommandOutput,
  type CommandSession,
} from '@comunal/command';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { announce } from '@comunal/i18n/lite/announce';
import { jobs as jobsMessages } from '@comunal/i18n/lite/jobs';
import { reveal } from '@comunal/jitsi';
import { relative } from 'node:path';
import * as z from 'zod/mini';
import { createAnnounce } from '../announce/create-announce.ts';
import { getRoomPath, readRoomFile } from '../announce/room-file.ts';
import type { RunDetail } from '../engine/run-state.ts';
import { toAnnounceServices } from './announce-services.ts';
import { explainJobs } from './explain-jobs.ts';
import { findRun } from './find-run.ts';
import { openProjectJobs } from './open-jobs.ts';
import { openServices, type ProjectServices } from './open-services.ts';
import { describeOutcome } from './run-outcome.ts';
import type { TestOverrides } from './test-overrides.ts';
import { workOnRun } from './work-on-run.ts';

type Texts = LiteI18n<'announce'>;
type Session = CommandSession<Texts> & { readonly overrides: TestOverrides };

const privacies = ['unlisted', 'public', 'private'] as const;

const options = {
  'no-live': { help: 'announce:help.option.noLive' },
  'no-room': { help: 'announce:help.option.noRoom' },
  'live-privacy': { value: 'WORD', help: 'announce:help.option.livePrivacy' },
  'show-room': { help: 'announce:help.option.showRoom' },
  detach: { help: 'announce:help.option.detach' },
  content: { value: 'DIR', help: 'announce:help.option.content' },
  ...json,
} as const;

const start = defineSubcommand({
  name: '',
  help: 'announce:help.text',
  operand: 'EVENT',
  options,
  async run(args, { context, overrides, texts }: Session) {
    const services = await openServices({ context, overrides, content: args.text('content') });
    const slug = args.operand.replace(/^event\//, '');
    await checkEvent(services, slug, texts);
    if (args.has('show-room')) return showRoom(services, slug, { context, texts });
    const livePrivacy = oneOf(args, 'live-privacy', privacies, context.locale) ?? 'unlisted';
    const opened = await openProjectJobs(services);
    const jobsTexts = createLiteI18n(context.locale, jobsMessages);
    try {
      const { runId } = await opened.jobs.start(createAnnounce(toAnnounceServices(services)), {
        event: `event/${slug}`,
        live: !args.has('no-live'),
        room: !args.has('no-room'),
        livePrivacy,
      });
      const run = args.has('detach')
        ? await findRun(opened.jobs, runId, jobsTexts)
        : await workOnRun({ opened, services, runId, context, texts: jobsTexts });
      const outcome = await describeOutcome(run, { context, texts: jobsTexts });
      return { ...outcome, notes: [...(outcome.notes ?? []), ...describeResult(run, texts)] };
    } finally {
      await opened.jobs.close();
    }
  },
});

/** Refuses an event that is not public before its name gets into a database. */
async function checkEvent(services: ProjectServices, slug: string, { t }: Texts): Promise<void> {
  const event = (await services.content()).toPublic().get('event', slug);
  if (event?.visibility === 'unlisted') throw new CliError(1, t('announce:wrong.not-listed'));
  const dir = relative(services.projectDir, services.contentDir) || '.';
  if (!event) throw new CliError(1, t('announce:wrong.noEvent', { dir, slug }));
}

/** Shows the name of the room to whoever sits at the terminal: what is piped ends up in a file or a log. */
async function showRoom(
  { contentDir }: ProjectServices,
  slug: string,
  { context: { stdout }, texts: { t } }: CommandSession<Texts>,
): Promise<CommandOutput> {
  if (stdout.isTTY !== true) throw new CliError(2, t('announce:wrong.showRoom'));
  const room = await readRoomFile(contentDir, slug);
  const file = getRoomPath(slug);
  if (!room) throw new CliError(1, t('announce:wrong.noRoom', { file }));
  return { lines: [reveal(room)], data: { file } };
}

const resultSchema = z.object({
  folder: z.string(),
  joinUrl: z.nullable(z.string()),
  roomFile: z.nullable(z.string()),
  tokenPlan: z.nullable(z.string()),
});

/** Says where the files are. A run in the database may be of an older version, whose result has another form. */
function describeResult({ result }: RunDetail, { t }: Texts): readonly string[] {
  const parsed = resultSchema.safeParse(result);
  if (!parsed.success) return [];
  const { folder, joinUrl, roomFile, tokenPlan } = parsed.data;
  return [
    t('announce:done.files', { folder }),
    ...(joinUrl === null ? [] : [t('announce:done.join', { url: joinUrl })]),
    ...(roomFile === null ? [] : [t('announce:done.room', { file: roomFile })]),
    ...(tokenPlan === null ? [] : [t('announce:done.tokens', { file: tokenPlan })]),
  ];
}

/** `comunal announce`. */
export function announceCommand(overrides: TestOverrides = {}): CommandModule {
  return defineCommand({
    name: 'announce',
    texts: (locale) => createLiteI18n(locale, announce),
    subcommands: [start],
    notes: ['announce:help.secret'],
    examples: ['asamblea', 'asamblea --no-live', 'asamblea --show-room'],
    open: (_, session) => ({ ...session, overrides }),
    explain: (thrown, { context }) => explainJobs(thrown, context.locale),
  });
}
