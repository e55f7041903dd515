import { CliError, printable, type CommandOutput, type ParsedArgs } from '@comunal/command';
import { FileNames } from './file-names.ts';
import { importSite, type SiteContent } from './import-site.ts';
import type { peerTubeOptions } from './import-options.ts';
import type { ImportSession, OpenedImport } from './open-import.ts';
import { readChannelDrafts, type ChannelDrafts } from './peertube/import-channel.ts';
import { parseChannelUrl, type ChannelUrl } from './peertube/parse-channel-url.ts';
import { createProgressLine } from './server/progress-line.ts';
import { explainServerError } from './server/explain-server-error.ts';
import { listWithdrawn } from './server/list-withdrawn.ts';
import { loadClient } from './server/load-client.ts';
import { findTarget, readTarget } from './server/recording-target.ts';
import { openRemoteFiles } from './server/remote-files.ts';

/** Imports a channel of a PeerTube server: its videos as closed recordings, its playlists and itself as closed series. */
export async function importPeerTube(
  args: ParsedArgs<typeof peerTubeOptions>,
  session: ImportSession,
): Promise<CommandOutput> {
  const { context, texts, overrides = {} } = session;
  const { t } = texts;
  const { signal } = context;
  const { baseUrl, name } = readChannelUrl(args.operand, session);
  const of = readTarget(args.text('of'), session);
  const filesHost = readHost(args.text('files-host'), session);
  const { createPeerTube } = await loadClient(
    '@comunal/peertube',
    () => import('@comunal/peertube'),
    session,
  );
  const { fetch = globalThis.fetch, delay } = overrides;
  const isDryRun = args.has('dry-run');
  const retry = { limit: 4, ...(delay && { delay }) };
  const peertube = createPeerTube({ baseUrl, fetch, retry });
  const { host } = new URL(baseUrl);
  const server = { host, software: 'PeerTube', address: args.operand };
  await using remote = await openRemoteFiles({
    ...overrides,
    fetch,
    baseUrl,
    filesHost,
    signal,
    isDryRun,
  });
  const read: Parameters<typeof importSite>[0]['read'] = async (opened, chooseSlug) => {
    const target = findTarget(of, opened, session);
    const channel = await peertube.channels.get(name, { signal });
    if (!channel.isLocal) throw createOtherHostError(channel.host, channel.name, session);
    using progress = createProgressLine(context.stderr);
    const result = await readChannelDrafts({
      peertube,
      baseUrl,
      channel,
      opened,
      of: target,
      chooseSlug,
      remote,
      signal,
      noStart: t('formats:import.peertube.noStart'),
      onProgress: (done, total) =>
        progress.show(t('formats:import.peertube.progress', { done, total })),
    });
    return toSiteContent(result, `${baseUrl}/video-channels/${channel.name}`, opened, session);
  };
  return await importSite(
    {
      format: 'peertube',
      out: args.text('out'),
      keepOpen: args.all('keep-open'),
      types: [
        ...new Set(['recording', 'series', 'organization', ...(of ? [of.type] : [])] as const),
      ],
      isClosed: true,
      isDryRun,
      isFromServer: true,
      read: async (opened, chooseSlug) => ({ ...(await read(opened, chooseSlug)), files: remote }),
    },
    session,
  ).catch((thrown: unknown) => {
    signal.throwIfAborted();
    throw explainServerError(thrown, server, session);
  });
}

/** @throws CliError for an address that is not the one of a channel, or of one that another server has. */
function readChannelUrl(text: string, session: ImportSession): ChannelUrl {
  const url = parseChannelUrl(text);
  if (typeof url === 'string')
    throw new CliError(2, session.texts.t(`formats:import.peertube.address.${url}`));
  if (url.otherHost !== undefined) throw createOtherHostError(url.otherHost, url.name, session);
  return url;
}

/** @throws CliError for what is no host. */
function readHost(value: string | undefined, { texts: { t } }: ImportSession): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(`https://${value}`) ? new URL(`https://${value}`) : undefined;
  if (url?.host !== value.toLowerCase())
    throw new CliError(2, t('formats:import.server.badFilesHost'));
  return url.host;
}

function createOtherHostError(host: string, name: string, { texts: { t } }: ImportSession) {
  const address = printable(`https://${host}/c/${name}`);
  return new CliError(
    2,
    t('formats:import.peertube.otherHost', { host: printable(host), address }),
  );
}

function toSiteContent(
  { drafts, unread, notMissed, refused, counts, isCut, isRenamed }: ChannelDrafts,
  source: string,
  opened: OpenedImport,
  { texts: { t }, masksClosed }: ImportSession,
): SiteContent {
  const there = new Set([...drafts.map(({ guid }) => guid), ...unread, ...notMissed]);
  const withdrawn = listWithdrawn(
    opened,
    (guid, recorded) => recorded.source === source && !there.has(guid),
  );
  const names = new FileNames({ entries: opened.entries, masksClosed });
  const refusedFiles = refused.map(({ stem, refusal }) => ({
    stem: names.ofStem(['recording', 'series'], stem),
    refusal,
  }));
  const { lives, handmade, unaddressable } = counts;
  return {
    drafts,
    source,
    unread: [...unread, ...notMissed],
    notes: [
      ...withdrawn.map(({ file, type, slug }) =>
        t('formats:import.peertube.withdrawn', { file, entry: `${type}/${slug}` }),
      ),
      ...refusedFiles.map(({ stem, refusal }) =>
        t(`formats:import.server.file.${refusal}`, { file: stem }),
      ),
      ...(unread.length > 0 ? [t('formats:import.peertube.unread', { count: unread.length })] : []),
      ...(isCut ? [t('formats:import.peertube.cut')] : []),
      ...(unaddressable > 0
        ? [t('formats:import.peertube.unaddressable', { count: unaddressable })]
        : []),
      ...(lives > 0 ? [t('formats:import.peertube.lives', { count: lives })] : []),
      ...(handmade > 0 ? [t('formats:import.peertube.handmade', { count: handmade })] : []),
    ],
    isIncomplete: withdrawn.length + refused.length + unread.length + unaddressable > 0 || isCut,
    data: {
      unread,
      refused: refusedFiles,
      lives,
      handmade,
      unaddressable,
      ...(withdrawn.length > 0 && { takenBack: withdrawn.map(({ file }) => file) }),
    },
    nextSteps: [
      ...(isRenamed ? [t('formats:import.peertube.accountName')] : []),
      t('formats:import.peertube.consents'),
      t('formats:import.peertube.review'),
      t('formats:import.site.check'),
    ],
  };
}
