import type { PeerTube } from '@comunal/peertube';

type ListMine = PeerTube['videos']['listMine'];

/** Lists the videos that an account can have uploaded: those in channels that others share with it belong to them. */
export function listOwnVideos(
  { videos }: PeerTube,
  filters: Parameters<ListMine>[0],
  signal: AbortSignal | undefined,
): ReturnType<ListMine> {
  return videos.listMine({ ...filters, includeCollaborations: true }, { signal });
}
