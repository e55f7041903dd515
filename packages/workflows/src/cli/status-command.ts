import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  printable,
  type CommandModule,
  type CommandSession,
} from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { status } from '@comunal/i18n/lite/status';
import { isJobsError } from '../engine/jobs-error.ts';
import type { RunSummary } from '../engine/run-state.ts';
import { checkCopies } from '../status/check-copies.ts';
import { readStatus } from '../status/read-status.ts';
import { explainJobs } from './explain-jobs.ts';
import { hasJobs, openProjectJobs } from './open-jobs.ts';
import { openServices, type ProjectServices } from './open-services.ts';
import { statusLines, type StatusTexts } from './status-lines.ts';
import type { TestOverrides } from './test-overrides.ts';

interface StatusSession extends CommandSession<StatusTexts> {
  readonly overrides: TestOverrides;
}

const show = defineSubcommand({
  name: '',
  help: 'status:help.text',
  operand: 'RECORDING',
  operands: 'any',
  options: {
    check: { help: 'status:help.option.check' },
    content: { value: 'DIR', help: 'status:help.option.content' },
    ...json,
  },
  async run(args, { context, texts, overrides }: StatusSession) {
    const { t } = texts;
    const services = await openServices({ context, overrides, content: args.text('content') });
    const { config } = services;
    const runs = await listRuns(services);
    const all = readStatus(await services.content(), {
      runs: runs ?? [],
      languages: config.publish?.languages,
      audienceDays: config.publish?.audienceDays ?? [7, 30],
    });
    const wanted = args.operands.map((operand) => operand.replace(/^recording\//, ''));
    const unknown = wanted.find((slug) => !all.some((each) => each.slug === slug));
    if (unknown !== undefined)
      throw new CliError(1, t('status:wrong.noRecording', { slug: printable(unknown) }));
    const chosen = wanted.length > 0 ? all.filter(({ slug }) => wanted.includes(slug)) : all;
    const { fetch, archiveReader: archive } = services;
    const recordings = args.has('check')
      ? await checkCopies(chosen, { archive, fetch, signal: context.signal })
      : chosen;
    const incomplete = recordings.filter(({ lacks }) => lacks.length > 0).length;
    return {
      lines: recordings.flatMap((recording) => statusLines(recording, texts)),
      data: { recordings },
      notes: [
        recordings.length === 0
          ? t('status:none')
          : incomplete === 0
            ? t('status:complete', { count: recordings.length })
            : t('status:incomplete', { count: recordings.length, lacking: incomplete }),
        ...(runs ? [] : [t('status:jobsUnread')]),
        ...(args.has('check') || recordings.length === 0 ? [] : [t('status:offline')]),
      ],
    };
  },
});

/** Lists the runs of a project; looking makes no database. Undefined where the embedded database is not installed. */
async function listRuns(services: ProjectServices): Promise<readonly RunSummary[] | undefined> {
  if (!(await hasJobs(services))) return [];
  try {
    const { jobs } = await openProjectJobs(services);
    try {
      return await jobs.list({ limit: 1000 });
    } finally {
      await jobs.close();
    }
  } catch (thrown) {
    if (isJobsError(thrown) && thrown.code === 'database-missing') return undefined;
    throw thrown;
  }
}

/** `comunal status`. */
export function statusCommand(overrides: TestOverrides = {}): CommandModule {
  return defineCommand({
    name: 'status',
    texts: (locale) => createLiteI18n(locale, status),
    subcommands: [show],
    notes: ['status:help.note'],
    examples: ['', 'charla-de-redes --json', '--check'],
    open: (_, session) => ({ ...session, overrides }),
    explain: (thrown, { context }) => explainJobs(thrown, context.locale),
  });
}
