import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  printable,
  type CommandModule,
  type CommandOutput,
  type CommandSession,
  type ParsedArgs,
} from '@comunal/command';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { formats } from '@comunal/i18n/lite/formats';
import { isTimeZone, slugSchema } from '@comunal/schemas';
import { relative, resolve } from 'node:path';
import { loadFormats } from '../load-formats.ts';
import { checkGathering } from './check-gathering.ts';
import { describeImport, isLeftOut } from './describe-import.ts';
import { readImportRecord } from './import-record.ts';
import {
  createTarget,
  findEvent,
  getGuidSlug,
  listAliases,
  markDraft,
  retargetDraft,
} from './import-target.ts';
import { planImport } from './plan-import.ts';
import { readEventFolder, type EventFolder } from './read-event-folder.ts';
import { getSourceName, readSource, type ImportFormat } from './read-source.ts';
import { writeImport } from './write-import.ts';

type Session = CommandSession<LiteI18n<'formats'>>;

const options = {
  out: { value: 'DIR', help: 'formats:import.help.out' },
  zone: { value: 'ZONE', help: 'formats:import.help.zone' },
  'dry-run': { help: 'formats:import.help.dryRun' },
  ...json,
} as const;
const nodeOptions = {
  event: { value: 'SLUG', help: 'formats:import.help.event' },
  ...options,
} as const;

/** The command `comunal import FORMAT FILE`: writes what other programs export as closed entries, and updates them. */
export const importCommand: CommandModule = defineCommand({
  name: 'import',
  texts: (locale) => createLiteI18n(locale, formats),
  subcommands: [
    defineSubcommand({
      name: 'ics',
      help: 'formats:import.help.format.ics',
      operand: 'FILE',
      options,
      run: (args, session: Session) => importFile('ics', args, undefined, session),
    }),
    ...(['schedule', 'programme'] as const).map((name) =>
      defineSubcommand({
        name,
        help: `formats:import.help.format.${name}`,
        operand: 'FILE',
        options: nodeOptions,
        run: (args, session: Session) => importFile(name, args, args.text('event'), session),
      }),
    ),
  ],
  open: (_, session) => session,
});

async function importFile(
  format: ImportFormat,
  args: ParsedArgs<typeof options>,
  slug: string | undefined,
  session: Session,
): Promise<CommandOutput> {
  const { context, texts } = session;
  const { t } = texts;
  const { locale, signal } = context;
  const dir = resolve(context.cwd, args.text('out') ?? 'content');
  const zone = args.text('zone');
  if (zone !== undefined && !isTimeZone(zone)) throw new CliError(2, t('formats:import.badZone'));
  if (slug !== undefined && !slugSchema.safeParse(slug).success)
    throw new CliError(2, t('formats:import.badEvent'));
  const { reader, describeProblem } = await loadFormats(
    async () => ({
      reader: await import('@comunal/formats/import'),
      ...(await import('@comunal/formats/messages')),
    }),
    t('formats:notInstalled'),
  );
  const { language = locale, events } = openFolder(dir, session);
  const formerSlugs = new Set([...events.values()].flatMap(listAliases));
  const record = await readImportRecord(
    dir,
    format,
    (each) => events.has(each) || formerSlugs.has(each),
    (file) => t('formats:import.badState', { file }),
  );
  const event = slug === undefined ? undefined : findEvent(events, slug);
  const target = event && createTarget(event, record.entries);
  const { entries, problems } = await readSource(
    format,
    args.operand,
    { locale: language, zone, eventSlug: target ? getGuidSlug(target) : slug },
    reader,
    session,
  );
  const drafts = entries.map((draft) =>
    target ? retargetDraft(draft, target) : markDraft(draft, slug),
  );
  if (format !== 'ics' && slug === undefined)
    for (const draft of drafts) checkGathering(draft, { events, entries: record.entries, t });
  // A programme replaces the one of its activity alone, whatever file it is in.
  const source = format === 'ics' ? getSourceName(args.operand) : (drafts[0]?.guid ?? '');
  const plan = planImport({ drafts, events, recorded: record.entries, source }, reader.mergeImport);
  const isDryRun = args.has('dry-run');
  const takenSlugs = isDryRun ? [] : await writeImport(plan, { dir, record, locale, signal });
  const { lines, notes, data } = describeImport({ plan, events, takenSlugs, isDryRun }, texts);
  const isIncomplete =
    problems.some(isLeftOut) || plan.manualEdits.length > 0 || takenSlugs.length > 0;
  return {
    lines,
    notes: [...problems.map((problem) => describeProblem(problem, locale)), ...notes],
    data: { ...data, problems },
    code: isIncomplete ? 1 : 0,
  };
}

function openFolder(dir: string, { context, texts: { t } }: Session): EventFolder {
  const shownDir = printable(relative(context.cwd, dir) || '.');
  const folder = readEventFolder(dir);
  if (!folder) throw new CliError(1, t('formats:import.noFolder', { dir: shownDir }));
  if (folder.isFaulty) throw new CliError(1, t('formats:export.faulty', { dir: shownDir }));
  return folder;
}
