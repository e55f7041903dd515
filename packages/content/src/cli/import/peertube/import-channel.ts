import { toSlug } from '@comunal/command';
import type { ChooseSlug, SiteDraft } from '@comunal/formats/import';
import type { PeerTube, Video, VideoChannel } from '@comunal/peertube';
import { toDraftKey } from '../draft-key.ts';
import { markDraft } from '../import-target.ts';
import type { OpenedImport } from '../open-import.ts';
import { runAtOnce } from '../run-at-once.ts';
import type { RemoteFiles } from '../server/remote-files.ts';
import type { ChannelPlaylist } from './channel.ts';
import { createFileFetcher, fetchVideoFiles, type RefusedFile } from './fetch-files.ts';
import { findHandmade } from './find-handmade.ts';
import { listPlaylists, listVideos, readVideo } from './read-channel.ts';
import { chooseLocale, getDay, toRecordingFields } from './recording-fields.ts';
import { toSeriesFields } from './series-fields.ts';

/** So many videos are read at the same time: a server allows 50 requests in ten seconds. */
const maxAtOnce = 4;

/** What a channel is read with. */
export interface ChannelReading {
  readonly peertube: PeerTube;
  readonly baseUrl: string;
  readonly channel: VideoChannel;
  readonly opened: OpenedImport;
  /** What all recordings are of, as in `event/charla`. @defaultValue the series of a playlist, or of the channel */
  readonly of: string | undefined;
  readonly chooseSlug: ChooseSlug;
  readonly remote: RemoteFiles;
  readonly signal: AbortSignal;
  /** Is called after each video. */
  readonly onProgress: (done: number, total: number) => void;
}

/** A channel as drafts. */
export interface ChannelDrafts {
  readonly drafts: readonly SiteDraft[];
  /** The UUIDs of videos that could not be read this time. */
  readonly unread: readonly string[];
  readonly refused: readonly RefusedFile[];
  /** The number of live streams, and of videos that a recording links to which people wrote. */
  readonly counts: { readonly lives: number; readonly handmade: number };
  /** Whether the server lists more videos than are read. */
  readonly isCut: boolean;
}

interface PlannedVideo {
  readonly video: Video;
  readonly slug: string;
  readonly of: string;
}

/** Reads a channel as drafts: its playlists and itself as series, its videos as recordings, with their files. */
export async function readChannelDrafts(reading: ChannelReading): Promise<ChannelDrafts> {
  const { peertube, channel, opened, baseUrl, chooseSlug, remote, signal, onProgress } = reading;
  const listed = await listVideos(peertube, channel.name, signal);
  const isHandmade = findHandmade(opened, baseUrl);
  const videos = listed.videos.filter((video) => !isHandmade(video));
  const playlists = reading.of ? [] : await listPlaylists(peertube, channel.name, signal);
  const known = createKnownFiles(opened);
  const channelGuid = `${baseUrl}/video-channels/${channel.name}`;
  const displayName = readChannelName(channel, baseUrl);
  const channelSlug = chooseSlug({
    type: 'series',
    guid: channelGuid,
    slug: toSlug(displayName) || toSlug(channel.name) || 'canal',
  });
  const lists = playlists.map((each) => ({
    ...each,
    slug: chooseSlug({
      type: 'series',
      guid: each.playlist.uuid,
      slug: toSlug(each.playlist.displayName) || toSlug(each.playlist.shortUUID) || 'lista',
    }),
  }));
  const seriesOf = new Map<string, string>();
  for (const { slug, videos: uuids } of lists)
    for (const uuid of uuids) if (!seriesOf.has(uuid)) seriesOf.set(uuid, slug);
  const planned = videos.map((video): PlannedVideo => {
    const { uuid: guid, name, shortUUID } = video;
    const slug = toSlug(name.slice(0, 1000)) || toSlug(shortUUID) || 'video';
    return {
      video,
      slug: chooseSlug({ type: 'recording', guid, slug }),
      of: reading.of ?? `series/${seriesOf.get(guid) ?? channelSlug}`,
    };
  });
  const unread: string[] = [];
  const refused: RefusedFile[] = [];
  const drafts = new Map<string, SiteDraft>();
  let done = 0;
  const read = async ({ video, slug, of }: PlannedVideo): Promise<void> => {
    signal.throwIfAborted();
    const { uuid } = video;
    const page = await readVideo(peertube, video, signal);
    if (page === 'unread') unread.push(uuid);
    else if (page !== 'gone') {
      const { languages } = opened;
      const { notes, ...fields } = toRecordingFields(page, { of, baseUrl, languages });
      const fetcher = createFileFetcher(slug, remote, known('recording', uuid));
      const files = await fetchVideoFiles(page, fields.title, fetcher);
      const result = fetcher.result();
      refused.push(...result.refused);
      drafts.set(uuid, {
        type: 'recording',
        guid: uuid,
        slug,
        fields: { ...fields, ...files, ...(notes !== undefined && { notes }) },
        files: result.files,
      });
    }
    onProgress((done += 1), planned.length);
  };
  await runAtOnce(planned, read, maxAtOnce);
  const recordings = planned.flatMap(({ video }) => drafts.get(video.uuid) ?? []);
  const locale = chooseLocale(undefined, opened.languages);
  const toDays = (uuids: ReadonlySet<string> | undefined) =>
    videos.flatMap((video) => (!uuids || uuids.has(video.uuid) ? (getDay(video) ?? []) : []));
  const toOrder = (list: ChannelPlaylist) =>
    list.videos.flatMap((uuid) => {
      const slug = planned.find(({ video }) => video.uuid === uuid)?.slug;
      return slug === undefined ? [] : [`recording/${slug}`];
    });
  const channelDraft: SiteDraft = {
    type: 'series',
    guid: channelGuid,
    slug: channelSlug,
    fields: toSeriesFields(
      {
        ...channel,
        displayName,
        fallbackName: channel.name,
        url: `${baseUrl}/c/${encodeURIComponent(channel.name)}`,
        days: listDays(toDays(undefined), channel.createdAt),
      },
      locale,
    ),
    files: [],
  };
  const seriesDrafts: SiteDraft[] = [];
  for (const { playlist, slug, ...list } of lists) {
    const fetcher = createFileFetcher(slug, remote, known('series', playlist.uuid));
    const { notes, ...fields } = toSeriesFields(
      {
        ...playlist,
        fallbackName: playlist.shortUUID,
        url: `${baseUrl}/w/p/${playlist.shortUUID}`,
        days: listDays(toDays(new Set(list.videos)), playlist.createdAt),
        order: toOrder({ playlist, ...list }),
      },
      locale,
    );
    const { thumbnailPath: address } = playlist;
    const path = address ? await fetcher.fetch('imagen', { address, kind: 'picture' }) : undefined;
    // It is a still of a video: whoever can be recognised in it has not been asked.
    const picture = path && { path, alt: { ...fields.title }, people: 'recognisable' };
    const result = fetcher.result();
    refused.push(...result.refused);
    seriesDrafts.push({
      type: 'series',
      guid: playlist.uuid,
      slug,
      fields: {
        ...fields,
        ...(picture && { picture }),
        ...(notes !== undefined && { notes }),
      },
      files: result.files,
    });
  }
  return {
    drafts: [...(reading.of ? [] : [channelDraft]), ...seriesDrafts, ...recordings],
    unread,
    refused,
    counts: { lives: listed.liveCount, handmade: listed.videos.length - videos.length },
    isCut: listed.isCut,
  };
}

/** The name of a channel. The one that a server gives the first channel of an account names that account: its host stands in. */
function readChannelName({ displayName, ownerAccount }: VideoChannel, baseUrl: string): string {
  const account = ownerAccount?.name.toLowerCase();
  const named = /^(?:main|default) (.*) channel$/i.exec(displayName)?.[1]?.toLowerCase();
  return account !== undefined && named === account ? new URL(baseUrl).host : displayName;
}

/** The files that earlier imports have copied beside an entry. */
function createKnownFiles({ record }: OpenedImport) {
  const byKey = new Map(record.entries.map((entry) => [toDraftKey(entry), entry.files]));
  return (type: 'recording' | 'series', guid: string) =>
    byKey.get(toDraftKey(markDraft({ type, guid, slug: '' })));
}

function listDays(days: readonly string[], createdAt: string): string[] {
  const day = getDay({ createdAt });
  return days.length > 0 || day === undefined ? [...days] : [day];
}
