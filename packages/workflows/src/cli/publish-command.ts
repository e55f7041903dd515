import { archiveTexts } from '@comunal/archive/cli';
import {
  checkFile,
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  printable,
  type CommandModule,
} from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { jobs as jobsMessages } from '@comunal/i18n/lite/jobs';
import { publish as publishMessages } from '@comunal/i18n/lite/publish';
import type { RunDetail } from '../engine/run-state.ts';
import type { PublishInput } from '../publish/publish-input.ts';
import { createPublishRecording } from '../publish/publish-recording.ts';
import { confirmIdentifier } from './confirm-identifier.ts';
import { explainJobs } from './explain-jobs.ts';
import { findRun } from './find-run.ts';
import { openProjectJobs } from './open-jobs.ts';
import { openServices } from './open-services.ts';
import { chooseRecording, takeCaptions } from './choose-recording.ts';
import { toPublishInput } from './publish-input-of.ts';
import { toPublishServices } from './publish-services.ts';
import { publishOptions, type PublishSession } from './publish-session.ts';
import { describeOutcome } from './run-outcome.ts';
import { shortId } from './short-id.ts';
import type { TestOverrides } from './test-overrides.ts';
import { workOnRun } from './work-on-run.ts';

const start = defineSubcommand({
  name: '',
  help: 'publish:help.text',
  operand: 'ENTRY',
  options: { ...publishOptions, ...json },
  async run(args, session: PublishSession) {
    const { context, overrides } = session;
    const path = await checkFile(args.text('file'), context);
    const services = await openServices({ context, overrides, content: args.text('content') });
    const slug = await chooseRecording(services, args, session);
    await takeCaptions(services, slug, args, session);
    const confirmed = await confirmIdentifier(services, slug, args, session);
    const input = toPublishInput({ slug, path, services, args, session, confirmed });
    const opened = await openProjectJobs(services);
    const texts = createLiteI18n(context.locale, jobsMessages);
    try {
      const workflow = createPublishRecording(toPublishServices(services));
      const { runId, isNew } = await opened.jobs.start(workflow, input);
      if (!isNew) {
        refuseOtherFile(await findRun(opened.jobs, runId, texts), input, session);
        session.tell(session.texts.t('publish:start.goesOn'));
      }
      const run = args.has('detach')
        ? await findRun(opened.jobs, runId, texts)
        : await workOnRun({ opened, services, runId, context, texts });
      return await describeOutcome(run, { context, texts });
    } finally {
      await opened.jobs.close();
    }
  },
});

/**
 * Refuses another file than that of the run that is open: the wrong one would be published.
 * @throws `CliError` that names both, and the commands that go on with the run or cancel it.
 */
function refuseOtherFile(
  { id, input: { file: open } }: RunDetail,
  { file }: PublishInput,
  { texts: { t } }: PublishSession,
): void {
  if (typeof open !== 'string' || open === file) return;
  throw new CliError(
    1,
    t('publish:start.otherFile', { open: printable(open), file: printable(file) }),
    `  comunal jobs resume ${shortId(id)}`,
    `  comunal jobs cancel ${shortId(id)}`,
  );
}

/** `comunal publish`. */
export function publishCommand(overrides: TestOverrides = {}): CommandModule {
  return defineCommand({
    name: 'publish',
    texts: (locale) => createLiteI18n(locale, publishMessages),
    subcommands: [start],
    notes: ['publish:help.note', 'publish:help.stop'],
    examples: [
      'event/charla-de-redes --file charla.webm --captions subtitulos',
      'charla-de-redes --file charla.webm',
      'charla-de-redes --file charla.webm --identifier colectiva-charla-de-redes',
    ],
    open: (_, session) => ({
      ...session,
      overrides,
      archiveTexts: archiveTexts(session.context.locale),
      tell: (line) => void session.context.stderr.write(`${line}\n`),
    }),
    explain: (thrown, { context }) => explainJobs(thrown, context.locale),
  });
}
