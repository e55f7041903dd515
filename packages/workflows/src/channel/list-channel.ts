import type { CallOptions, Paginator } from '@comunal/http';
import type { PeerTube, Video } from '@comunal/peertube';
import type { ChannelAddress } from './channel-address.ts';

/** A video of a channel, as the list of its server has it. */
export type ListedVideo = {
  readonly uuid: string;
  readonly shortUUID: string;
};

/** The most that PeerTube lists in one response. */
const pageSize = 100;

/**
 * Lists the public videos of a channel, the oldest first, without lives and without what the server knows from others.
 * They are listed without a log-in, so that nothing closed is among them.
 */
export async function listChannel(
  peertube: Pick<PeerTube, 'channels' | 'accounts' | 'videos'>,
  address: ChannelAddress,
  options: CallOptions,
): Promise<readonly ListedVideo[]> {
  // What is published while the list is read comes last, and moves nothing that is still to come.
  const filters = {
    isLocal: true,
    isLive: false,
    sort: 'publishedAt',
    nsfw: 'both',
    pageSize,
  } as const;
  const videos = new Map<string, ListedVideo>();
  for await (const video of paginateVideos(peertube, address, filters, options))
    if (video.privacy === 'public' && !video.isLive)
      videos.set(video.uuid, { uuid: video.uuid, shortUUID: video.shortUUID });
  return [...videos.values()];
}

function paginateVideos(
  { channels, accounts, videos }: Pick<PeerTube, 'channels' | 'accounts' | 'videos'>,
  { kind, name = '' }: ChannelAddress,
  filters: Parameters<PeerTube['videos']['list']>[0],
  options: CallOptions,
): Paginator<Video> {
  switch (kind) {
    case 'channel':
      return channels.listVideos(name, filters, options);
    case 'account':
      return accounts.listVideos(name, filters, options);
    case 'server':
      return videos.list(filters, options);
  }
}
