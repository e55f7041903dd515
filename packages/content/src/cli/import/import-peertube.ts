import { CliError, printable, type CommandOutput, type ParsedArgs } from '@comunal/command';
import { parseRef } from '@comunal/schemas';
import { toEntryKey } from '../../link/content-graph.ts';
import { importSite, type SiteContent } from './import-site.ts';
import type { peerTubeOptions } from './import-options.ts';
import type { ImportSession, OpenedImport } from './open-import.ts';
import { readChannelDrafts, type ChannelDrafts } from './peertube/import-channel.ts';
import { parseChannelUrl, type ChannelUrl } from './peertube/parse-channel-url.ts';
import { createProgressLine } from './server/progress-line.ts';
import { explainServerError } from './server/explain-server-error.ts';
import { loadClient } from './server/load-client.ts';
import { openRemoteFiles } from './server/remote-files.ts';
import { unmarkGuid } from './import-target.ts';

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
    if (of && !opened.index.has(toEntryKey(of)))
      throw new CliError(2, t('formats:import.peertube.noTarget', { value: formatRef(of) }));
    const channel = await peertube.channels.get(name, { signal });
    if (!channel.isLocal) throw createOtherHostError(channel.host, channel.name, session);
    using progress = createProgressLine(context.stderr);
    const result = await readChannelDrafts({
      peertube,
      baseUrl,
      channel,
      opened,
      of: of && formatRef(of),
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
      types: [...new Set(['recording', 'series', ...(of ? [of.type] : [])] as const)],
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

type Target = NonNullable<ReturnType<typeof parseRef<'event' | 'series' | 'podcast'>>>;

/** @throws CliError for what is no reference to something that a recording can be of. */
function readTarget(
  value: string | undefined,
  { texts: { t } }: ImportSession,
): Target | undefined {
  if (value === undefined) return undefined;
  const target = parseRef(value, ['event', 'series', 'podcast']);
  if (!target)
    throw new CliError(2, t('formats:import.peertube.noTarget', { value: printable(value) }));
  return target;
}

/** @throws CliError for what is no host. */
function readHost(value: string | undefined, { texts: { t } }: ImportSession): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(`https://${value}`) ? new URL(`https://${value}`) : undefined;
  if (url?.host !== value.toLowerCase())
    throw new CliError(2, t('formats:import.server.badFilesHost'));
  return url.host;
}

function formatRef({ type, slug }: Target): string {
  return `${type}/${slug}`;
}

function createOtherHostError(host: string, name: string, { texts: { t } }: ImportSession) {
  const address = printable(`https://${host}/c/${name}`);
  return new CliError(
    2,
    t('formats:import.peertube.otherHost', { host: printable(host), address }),
  );
}

function toSiteContent(
  { drafts, unread, refused, counts, isCut }: ChannelDrafts,
  source: string,
  opened: OpenedImport,
  { texts: { t } }: ImportSession,
): SiteContent {
  const withdrawn = listWithdrawn(drafts, unread, source, opened);
  const { lives, handmade, unaddressable } = counts;
  return {
    drafts,
    source,
    unread,
    notes: [
      ...withdrawn.map((file) => t('formats:import.peertube.withdrawn', { file })),
      ...refused.map(({ stem, refusal }) =>
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
      refused,
      lives,
      handmade,
      unaddressable,
      ...(withdrawn.length > 0 && { takenBack: withdrawn }),
    },
    nextSteps: [
      t('formats:import.peertube.consents'),
      t('formats:import.peertube.review'),
      t('formats:import.site.check'),
    ],
  };
}

/** Lists the files of recordings that are open here, and of which the server shows no video to everyone any more. */
function listWithdrawn(
  drafts: ChannelDrafts['drafts'],
  unread: readonly string[],
  source: string,
  { index, record }: OpenedImport,
): string[] {
  const there = new Set([...drafts.map(({ guid }) => guid), ...unread]);
  return record.entries.flatMap((entry) => {
    const here = index.get(toEntryKey(entry));
    const isGone = entry.source === source && !there.has(unmarkGuid(entry.guid));
    const isOpen = (here?.fields['visibility'] ?? 'closed') !== 'closed';
    return here && isGone && isOpen ? [here.file] : [];
  });
}
