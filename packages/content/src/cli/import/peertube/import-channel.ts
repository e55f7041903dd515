import { CliError, toSlug } from '@comunal/command';
import type { SiteDraft } from '@comunal/formats/import';
import { toDraftKey } from '../draft-key.ts';
import { markDraft, unmarkGuid } from '../import-target.ts';
import type { OpenedImport } from '../open-import.ts';
import type { ChannelReading } from './channel-reading.ts';
import type { RefusedFile } from './fetch-files.ts';
import { readTitle } from './clean-text.ts';
import { findHandmade } from './find-handmade.ts';
import { listPlaylists, listVideos } from './read-channel.ts';
import { createPlaylistOrder } from './playlist-order.ts';
import { readRecordings, type PlannedVideo } from './read-recordings.ts';
import { chooseLocale, getDay } from './recording-fields.ts';
import { readChannelName, toChannelDraft, toPlaylistDraft } from './series-drafts.ts';

/** A channel as drafts. */
export interface ChannelDrafts {
  readonly drafts: readonly SiteDraft[];
  /** The UUIDs of videos that could not be read this time. */
  readonly unread: readonly string[];
  readonly refused: readonly RefusedFile[];
  readonly counts: {
    readonly lives: number;
    /** Videos that a recording links to which people wrote. */
    readonly handmade: number;
    /** Videos and playlists whose ids are none. */
    readonly unaddressable: number;
  };
  /** The guids of what is not missed where no draft has it: the series, where all recordings are of another entry. */
  readonly notMissed: readonly string[];
  /** Whether the server lists more videos than are read. */
  readonly isCut: boolean;
  /** Whether the series of the channel has the name of the server, since the channel has that of an account. */
  readonly isRenamed: boolean;
}

/** Reads a channel as drafts: its playlists and itself as series, its videos as recordings, with their files. */
export async function readChannelDrafts(reading: ChannelReading): Promise<ChannelDrafts> {
  const { peertube, channel, opened, baseUrl, chooseSlug, remote, signal } = reading;
  const listed = await listVideos(peertube, channel.name, signal);
  const findWritten = findHandmade(opened, baseUrl);
  const handmade = new Map(
    listed.videos.flatMap((video) => {
      const entry = findWritten(video);
      return entry ? [[video.uuid, entry.slug] as const] : [];
    }),
  );
  const videos = listed.videos.filter(({ uuid }) => !handmade.has(uuid));
  const { playlists, unaddressable } = reading.of
    ? { playlists: [], unaddressable: 0 }
    : await listPlaylists(peertube, channel.name, signal);
  const known = createKnownFiles(opened);
  const channelGuid = `${baseUrl}/video-channels/${channel.name}`;
  const displayName = readChannelName(channel, reading);
  const channelSlug = chooseSlug({
    type: 'series',
    guid: channelGuid,
    slug: toSlug(readTitle(displayName)) || toSlug(channel.name) || 'canal',
  });
  const lists = playlists.map((each) => ({
    ...each,
    slug: chooseSlug({
      type: 'series',
      guid: each.playlist.uuid,
      slug:
        toSlug(readTitle(each.playlist.displayName)) || toSlug(each.playlist.shortUUID) || 'lista',
    }),
  }));
  const seriesOf = new Map<string, string>();
  for (const { slug, videos: uuids } of lists)
    for (const uuid of uuids) if (!seriesOf.has(uuid)) seriesOf.set(uuid, slug);
  const planned = videos.map((video): PlannedVideo => {
    const { uuid: guid, name, shortUUID } = video;
    const slug = toSlug(readTitle(name)) || toSlug(shortUUID) || 'video';
    return {
      video,
      slug: chooseSlug({ type: 'recording', guid, slug }),
      of: reading.of ?? `series/${seriesOf.get(guid) ?? channelSlug}`,
    };
  });
  const { recordings, unread, refused } = await readRecordings(planned, reading, known);
  const locale = chooseLocale(undefined, opened.languages);
  const toOrder = createPlaylistOrder({ opened, planned, recordings, handmade });
  const series: SiteDraft[] = [];
  if (!reading.of) {
    const days = videos.flatMap((video) => getDay(video) ?? []);
    const starts = getFirst(days) ?? getDay({ createdAt: channel.createdAt });
    if (starts === undefined) throw new CliError(1, reading.noStart);
    const common = { starts, baseUrl, locale };
    series.push(
      toChannelDraft(
        { ...channel, displayName },
        { ...common, guid: channelGuid, slug: channelSlug },
      ),
    );
    for (const { slug, ...list } of lists) {
      const uuids = new Set(list.videos);
      const own = videos.flatMap((video) => (uuids.has(video.uuid) ? (getDay(video) ?? []) : []));
      const guid = list.playlist.uuid;
      const begins = getFirst(own) ?? getDay({ createdAt: list.playlist.createdAt }) ?? starts;
      const input = { ...common, starts: begins, guid, slug };
      const files = known('series', guid);
      const { draft, ...result } = await toPlaylistDraft(list, toOrder(list), input, remote, files);
      series.push(draft);
      refused.push(...result.refused);
    }
  }
  return {
    drafts: [...series, ...recordings],
    unread,
    refused,
    counts: {
      lives: listed.liveCount,
      handmade: handmade.size,
      unaddressable: listed.unaddressable + unaddressable,
    },
    notMissed: reading.of ? listSeries(opened) : [],
    isCut: listed.isCut,
    isRenamed: !reading.of && displayName !== channel.displayName,
  };
}

/** The files that earlier imports have copied beside an entry. */
function createKnownFiles({ record }: OpenedImport) {
  const byKey = new Map(record.entries.map((entry) => [toDraftKey(entry), entry.files]));
  return (type: 'recording' | 'series', guid: string) =>
    byKey.get(toDraftKey(markDraft({ type, guid, slug: '' })));
}

function getFirst(days: readonly string[]): string | undefined {
  return days.toSorted()[0];
}

/** Lists the guids of the series that earlier imports have written, none of which is read where all recordings are of one entry. */
function listSeries({ record }: OpenedImport): readonly string[] {
  return record.entries.flatMap(({ type, guid }) => (type === 'series' ? [unmarkGuid(guid)] : []));
}
