import { CliError, printable, type CommandOutput, type ParsedArgs } from '@comunal/command';
import { parseRef } from '@comunal/schemas';
import { toEntryKey } from '../../link/content-graph.ts';
import { loadFormats } from '../load-formats.ts';
import { createCaptionFetch } from './archive/caption-fetch.ts';
import { indexImported } from './archive/imported-items.ts';
import { loadCaptionReader } from './archive/load-caption-reader.ts';
import type { ArchiveDrafts } from './archive/archive-reading.ts';
import { openArchive } from './archive/open-archive.ts';
import { readArchive } from './archive/read-archive.ts';
import type { archiveOptions } from './import-options.ts';
import { importSite, type SiteContent } from './import-site.ts';
import type { ImportSession, OpenedImport } from './open-import.ts';
import { explainServerError } from './server/explain-server-error.ts';
import { createProgressLine } from './server/progress-line.ts';
import { openRemoteFiles } from './server/remote-files.ts';

/** Imports an item or a collection of the Internet Archive: recordings, publications and a series, all of them closed. */
export async function importArchive(
  args: ParsedArgs<typeof archiveOptions>,
  session: ImportSession,
): Promise<CommandOutput> {
  const { context, texts, overrides = {} } = session;
  const { t } = texts;
  const { signal } = context;
  const { archive, baseUrl, isIdentifier, parseItem } = await openArchive(session);
  const html = await loadFormats(() => import('@comunal/formats/html'), t('formats:notInstalled'));
  const identifier = parseItem(args.operand);
  if (!isIdentifier(identifier)) throw new CliError(2, t('formats:import.archive.noItem'));
  const { host } = new URL(baseUrl);
  const server = { host, software: 'Internet Archive', address: args.operand };
  const reader = await loadCaptionReader();
  const isDryRun = args.has('dry-run');
  await using remote = await openRemoteFiles({
    ...overrides,
    fetch: createCaptionFetch(archive, reader),
    baseUrl,
    signal,
    isDryRun,
  });
  return await importSite(
    {
      format: 'archive',
      out: args.text('out'),
      types: ['recording', 'publication', 'series', 'event', 'podcast', 'organization'],
      isClosed: true,
      isDryRun,
      isFromServer: true,
      read: async (opened, chooseSlug) => {
        using progress = createProgressLine(context.stderr);
        const result = await readArchive({
          archive,
          identifier,
          isIdentifier,
          opened,
          chooseSlug,
          html,
          remote,
          signal,
          of: readTarget(args.text('of'), opened, session),
          readsSrt: reader !== undefined,
          onProgress: (done, total) =>
            progress.show(t('formats:import.archive.progress', { done, total })),
        }).catch((thrown: unknown) => {
          signal.throwIfAborted();
          throw explainServerError(thrown, server, session);
        });
        if (typeof result === 'string')
          throw new CliError(
            1,
            t(`formats:import.archive.refused.${result}`, { item: printable(identifier) }),
          );
        return { ...toSiteContent(result, opened, session), files: remote };
      },
    },
    session,
  );
}

/** @throws CliError for an entry that is not there, or that no recording can be of. */
function readTarget(
  value: string | undefined,
  { index }: OpenedImport,
  { texts: { t } }: ImportSession,
): string | undefined {
  if (value === undefined) return undefined;
  const target = parseRef(value, ['event', 'series', 'podcast']);
  if (target && index.has(toEntryKey(target))) return value;
  throw new CliError(2, t('formats:import.archive.noTarget', { value: printable(value) }));
}

/** So many items are named for each reason; all of them are in the data. */
const maxNamed = 10;

function toSiteContent(
  { drafts, source, series, lost, unread, notes, refused, handmade, isCut }: ArchiveDrafts,
  opened: OpenedImport,
  { texts: { t } }: ImportSession,
): SiteContent {
  const list = (items: readonly string[]) => {
    const named = items.slice(0, maxNamed).join(', ');
    return { count: items.length, items: items.length > maxNamed ? `${named}, …` : named };
  };
  const problems = notes.list();
  const withdrawn = listWithdrawn(lost, opened);
  return {
    drafts,
    source,
    unread: [...unread, series],
    notes: [
      ...withdrawn.map((file) => t('formats:import.archive.withdrawn', { file })),
      ...problems.map(({ note, items }) => t(`formats:import.archive.note.${note}`, list(items))),
      ...refused.map(({ stem, refusal }) =>
        t(`formats:import.server.file.${refusal}`, { file: stem }),
      ),
      ...(unread.length > 0 ? [t('formats:import.archive.unread', list(unread))] : []),
      ...(handmade.length > 0 ? [t('formats:import.archive.handmade', list(handmade))] : []),
      ...(isCut ? [t('formats:import.archive.cut')] : []),
    ],
    isIncomplete:
      notes.isIncomplete || withdrawn.length + refused.length + unread.length > 0 || isCut,
    data: {
      problems,
      refused,
      unread,
      handmade,
      ...(withdrawn.length > 0 && { takenBack: withdrawn }),
    },
    nextSteps: [
      ...(drafts.some(({ type }) => type === 'recording')
        ? [t('formats:import.archive.consents')]
        : []),
      t('formats:import.archive.review'),
      t('formats:import.site.check'),
    ],
  };
}

/** Lists the files of entries that are open here, and whose items the Archive shows to not everyone any more. */
function listWithdrawn(lost: readonly string[], opened: OpenedImport): string[] {
  const imported = indexImported(opened);
  return lost.flatMap((identifier) => {
    const entry = imported.get(identifier)?.entry;
    return entry && (entry.fields['visibility'] ?? 'closed') !== 'closed' ? [entry.file] : [];
  });
}
