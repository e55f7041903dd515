import { isComunalHttpError } from '@comunal/http';
import type { PeerTube, Video } from '@comunal/peertube';
import type { ChannelPlaylist, ChannelVideo } from './channel.ts';

/** A channel has at most so many videos, and so many playlists: a server that goes on and on is not read for ever. */
const maxVideos = 20_000;
const maxPlaylists = 1_000;

/** The videos of a channel that are imported. */
export interface ListedVideos {
  readonly videos: readonly Video[];
  /** The number of live streams. A replay is a video. */
  readonly liveCount: number;
  /** The number of videos whose ids are none. */
  readonly unaddressable: number;
  /** Whether the server lists more than are read. */
  readonly isCut: boolean;
}

/** Lists the videos of a channel that everybody may see, the oldest first, sensitive ones too. */
export async function listVideos(
  { channels }: PeerTube,
  name: string,
  signal: AbortSignal,
): Promise<ListedVideos> {
  const filters = { pageSize: 100, nsfw: 'both', sort: 'publishedAt' } as const;
  // A list that grows while it is read states a video twice.
  const videos = new Map<string, Video>();
  let read = 0;
  let unaddressable = 0;
  for await (const video of channels.listVideos(name, filters, { signal })) {
    if ((read += 1) > maxVideos) break;
    if (video.privacy !== 'public') continue;
    if (hasIds(video)) videos.set(video.uuid, video);
    else unaddressable += 1;
  }
  const all = [...videos.values()];
  return {
    videos: all.filter(({ isLive }) => !isLive),
    liveCount: all.filter(({ isLive }) => isLive).length,
    unaddressable,
    isCut: read > maxVideos,
  };
}

/** Lists the playlists of a channel that everybody may see, the oldest first, with their videos. */
export async function listPlaylists(
  { playlists }: PeerTube,
  channel: string,
  signal: AbortSignal,
): Promise<{ readonly playlists: readonly ChannelPlaylist[]; readonly unaddressable: number }> {
  const lists: ChannelPlaylist[] = [];
  let unaddressable = 0;
  let read = 0;
  for await (const playlist of playlists.list({ channel, pageSize: 100 }, { signal })) {
    if ((read += 1) > maxPlaylists) break;
    if (playlist.privacy !== 'public' || playlist.isWatchLater) continue;
    if (!hasIds(playlist)) {
      unaddressable += 1;
      continue;
    }
    const videos: string[] = [];
    let elements = 0;
    for await (const { video } of playlists.listVideos(
      playlist.uuid,
      { pageSize: 100 },
      { signal },
    )) {
      if ((elements += 1) > maxVideos) break;
      if (video) videos.push(video.uuid);
    }
    lists.push({ playlist, videos });
  }
  const toKey = ({ playlist: { createdAt, uuid } }: ChannelPlaylist) => `${createdAt} ${uuid}`;
  return { playlists: lists.toSorted((a, b) => (toKey(a) < toKey(b) ? -1 : 1)), unaddressable };
}

/**
 * Reads what the page of a video shows.
 *
 * @returns `gone` where it is no longer for everyone, and `unread` where the server fails with this video alone.
 */
export async function readVideo(
  { videos, captions }: PeerTube,
  { uuid }: Video,
  signal: AbortSignal,
): Promise<ChannelVideo | 'gone' | 'unread'> {
  try {
    const details = await videos.get(uuid, { signal });
    if (details.privacy !== 'public') return 'gone';
    return {
      details,
      captions: await captions.list(uuid, { signal }),
      chapters: await listChapters(videos, uuid, signal),
    };
  } catch (thrown) {
    if (!isComunalHttpError(thrown)) throw thrown;
    const { code } = thrown;
    if (code === 'not-found' || code === 'unauthorized' || code === 'forbidden') return 'gone';
    if (code === 'server' || code === 'unexpected-response') return 'unread';
    throw thrown;
  }
}

/** Servers before PeerTube 6 have no chapters. */
async function listChapters({ chapters }: PeerTube['videos'], uuid: string, signal: AbortSignal) {
  try {
    return await chapters.get(uuid, { signal });
  } catch (thrown) {
    if (isComunalHttpError(thrown) && thrown.code === 'not-found') return [];
    throw thrown;
  }
}

/** Whether ids can stand in addresses and in names of files. A server may say anything. */
function hasIds({ uuid, shortUUID }: Pick<Video, 'uuid' | 'shortUUID'>): boolean {
  return [uuid, shortUUID].every((id) => /^[\w-]{1,64}$/.test(id));
}
