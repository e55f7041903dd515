import { CliError, type CommandOutput, type ParsedArgs } from '@comunal/command';
import { slugSchema } from '@comunal/schemas';
import { toEntryKey } from '../../link/content-graph.ts';
import { checkGathering } from './check-gathering.ts';
import { FileNames } from './file-names.ts';
import { createTarget, getGuidSlug, markDraft, retargetDraft } from './import-target.ts';
import { isLeftOut } from './left-out.ts';
import { loadReader } from './load-reader.ts';
import { openImport, type ImportSession } from './open-import.ts';
import type { importOptions } from './import-options.ts';
import { getSourceName, readEvents, type EventFormat } from './read-events.ts';
import { readZone } from './read-zone.ts';
import { runImport } from './run-import.ts';

/**
 * Imports a calendar, a schedule or a table as closed activities.
 *
 * @param slug - The activity whose nodes are imported.
 */
export async function importEvents(
  format: EventFormat,
  args: ParsedArgs<typeof importOptions>,
  slug: string | undefined,
  session: ImportSession,
): Promise<CommandOutput> {
  const { context, texts, masksClosed } = session;
  const { t } = texts;
  const zone = readZone(args, session);
  if (slug !== undefined && !slugSchema.safeParse(slug).success)
    throw new CliError(2, t('formats:import.badEvent'));
  const { reader, describeProblem } = await loadReader(session);
  const opened = await openImport({ out: args.text('out'), format, types: ['event'] }, session);
  const { language, index, record } = opened;
  const event = slug === undefined ? undefined : index.get(toEntryKey({ type: 'event', slug }));
  const target = event && createTarget(event, record.entries);
  const { entries, problems } = await readEvents(
    format,
    args.operand,
    { locale: language, zone, eventSlug: target ? getGuidSlug(target) : slug },
    reader,
    session,
  );
  const drafts = entries.map((draft) =>
    target ? retargetDraft(draft, target) : markDraft(draft, slug),
  );
  if (format !== 'ics' && slug === undefined) {
    const names = new FileNames({ entries: opened.entries, masksClosed });
    const recorded = record.entries;
    for (const draft of drafts) checkGathering(draft, { index, recorded, names, t });
  }
  // A programme replaces the one of its activity alone, whatever file it is in.
  const source = format === 'ics' ? getSourceName(args.operand) : (drafts[0]?.guid ?? '');
  const isDryRun = args.has('dry-run');
  const merge = reader.mergeImport;
  const report = await runImport({ opened, drafts, source, isDryRun, merge }, session);
  return {
    lines: report.lines,
    notes: [
      ...problems.map((problem) => describeProblem(problem, context.locale)),
      ...report.notes,
      ...(report.added > 0 ? [t('formats:import.next')] : []),
    ],
    data: { ...report.data, problems },
    code: report.isIncomplete || problems.some(isLeftOut) ? 1 : 0,
  };
}
