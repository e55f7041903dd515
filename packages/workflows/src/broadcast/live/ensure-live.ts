import type { PeerTube, VideoDetails, VideoPrivacy } from '@comunal/peertube';
import type { PublicEvent } from '@comunal/schemas';
import { toVideo } from '../../copies.ts';
import { listOwnVideos } from '../../list-own-videos.ts';
import { toLiveVideo, type LiveVideo } from '../../live/create-live.ts';
import { toLiveTag } from '../../live/live-tag.ts';

/** PeerTube's number of the state of a live that has ended for good. */
const endedState = 5;
/** How many lives of the account are looked at, the newest first. */
const maxLives = 100;

/**
 * Finds the live of an event among those of the account: the one that the entry names as the address to join, or the one with
 * its tag. Undefined where there is none that can still be used.
 */
export async function findLive(
  peertube: PeerTube,
  event: Pick<PublicEvent, 'slug' | 'joinUrl'>,
  baseUrl: string,
  signal?: AbortSignal,
): Promise<LiveVideo | undefined> {
  const tag = toLiveTag(`event/${event.slug}`);
  const announced = toVideo({ kind: 'peertube', url: event.joinUrl ?? '' });
  const announcedId = announced?.baseUrl === new URL(baseUrl).origin ? announced.id : undefined;
  let looked = 0;
  for await (const { uuid, state } of listOwnVideos(peertube, { isLive: true }, signal)) {
    if (state?.id === endedState) continue;
    if ((looked += 1) > maxLives) return undefined;
    // A list does not tell tags.
    const video = await peertube.videos.get(uuid, { signal });
    const isAnnounced = [video.uuid, video.shortUUID].some((id) => id === announcedId);
    if (isAnnounced || video.tags?.includes(tag)) return toLiveVideo(video, baseUrl);
  }
  return undefined;
}

/** How a live that was found is to be. */
export interface LiveWishes {
  readonly privacy: VideoPrivacy;
  readonly saveReplay: boolean;
  readonly signal: AbortSignal;
}

/**
 * Makes a live that was found fit for a broadcast: visible to whom it is for, and permanent.
 * @returns Whether the server will take the stream again after a break.
 */
export async function prepareLive(
  peertube: PeerTube,
  { uuid }: LiveVideo,
  { privacy, saveReplay, signal }: LiveWishes,
): Promise<boolean> {
  const [live, video] = await Promise.all([
    peertube.live.get(uuid, { signal }),
    peertube.videos.get(uuid, { signal }),
  ]);
  if (video.privacy !== privacy) await peertube.videos.update(uuid, { privacy }, { signal });
  const keepsWell =
    live.saveReplay === saveReplay && (!saveReplay || live.replayPrivacy === 'private');
  if ((live.permanentLive && keepsWell) || isOnAir(video)) return live.permanentLive;
  await peertube.live.update(
    uuid,
    { permanentLive: true, saveReplay, ...(saveReplay && { replayPrivacy: 'private' }) },
    { signal },
  );
  return true;
}

/** Whether the server gets a stream at the moment. */
export function isOnAir({ state }: Pick<VideoDetails, 'state'>): boolean {
  return state?.id === 1;
}
