import { CliError, printable, type CommandOutput, type ParsedArgs } from '@comunal/command';
import { loadFormats } from '../load-formats.ts';
import { createCaptionFetch } from './archive/caption-fetch.ts';
import { loadCaptionReader } from './archive/load-caption-reader.ts';
import type { ArchiveDrafts } from './archive/archive-reading.ts';
import { openArchive } from './archive/open-archive.ts';
import { readArchive } from './archive/read-archive.ts';
import { FileNames } from './file-names.ts';
import type { archiveOptions } from './import-options.ts';
import { importSite, type SiteContent } from './import-site.ts';
import type { ImportSession, OpenedImport } from './open-import.ts';
import { explainServerError } from './server/explain-server-error.ts';
import { listWithdrawn } from './server/list-withdrawn.ts';
import { createProgressLine } from './server/progress-line.ts';
import { findTarget, readTarget } from './server/recording-target.ts';
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
  const of = readTarget(args.text('of'), session);
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
      keepOpen: args.all('keep-open'),
      types: ['recording', 'publication', 'series', 'event', 'podcast', 'organization'],
      isClosed: true,
      isDryRun,
      isFromServer: true,
      read: async (opened, chooseSlug) => {
        const target = findTarget(of, opened, session);
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
          of: target,
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

/** So many items are named for each reason; all of them are in the data. */
const maxNamed = 10;

function toSiteContent(
  { drafts, source, notMissed, lost, unread, notes, refused, handmade, isCut }: ArchiveDrafts,
  opened: OpenedImport,
  { texts: { t }, masksClosed }: ImportSession,
): SiteContent {
  const list = (items: readonly string[]) => {
    const named = items.slice(0, maxNamed).join(', ');
    const all = items.length > maxNamed ? `${named}, …` : named;
    return { count: items.length, items: masksClosed ? t('formats:import.unnamed') : all };
  };
  const mask = (items: readonly string[]) => (masksClosed ? items.map(() => '…') : items);
  const problems = notes.list();
  const names = new FileNames({ entries: opened.entries, masksClosed });
  const refusedFiles = refused.map(({ stem, refusal }) => ({
    stem: names.ofStem(['recording'], stem),
    refusal,
  }));
  const withdrawn = listWithdrawn(opened, (guid) => lost.includes(guid));
  return {
    drafts,
    source,
    unread: [...unread, ...notMissed],
    notes: [
      ...withdrawn.map(({ file, type, slug }) =>
        t('formats:import.archive.withdrawn', { file, entry: `${type}/${slug}` }),
      ),
      ...problems.map(({ note, items }) => t(`formats:import.archive.note.${note}`, list(items))),
      ...refusedFiles.map(({ stem, refusal }) =>
        refusal === 'elsewhere'
          ? t('formats:import.archive.elsewhere', { file: stem })
          : t(`formats:import.server.file.${refusal}`, { file: stem }),
      ),
      ...(unread.length > 0 ? [t('formats:import.archive.unread', list(unread))] : []),
      ...(handmade.length > 0 ? [t('formats:import.archive.handmade', list(handmade))] : []),
      ...(isCut ? [t('formats:import.archive.cut')] : []),
    ],
    isIncomplete:
      notes.isIncomplete || withdrawn.length + refused.length + unread.length > 0 || isCut,
    data: {
      problems: problems.map(({ note, items }) => ({ note, items: mask(items) })),
      refused: refusedFiles,
      unread: mask(unread),
      handmade: mask(handmade),
      ...(withdrawn.length > 0 && { takenBack: withdrawn.map(({ file }) => file) }),
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
