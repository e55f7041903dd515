import { isPeerTubeError, type PeerTube } from '@comunal/peertube';
import type { PublicEvent } from '@comunal/schemas';
import type { StepContext } from '../engine/step.ts';
import { listOwnVideos } from '../list-own-videos.ts';
import {
  createLive,
  toLiveVideo,
  type CreateLiveOptions,
  type LiveVideo,
} from '../live/create-live.ts';
import { toLiveName } from '../live/live-input.ts';
import { toLiveTag } from '../live/live-tag.ts';
import { createAnnounceError } from './announce-error.ts';

/** The lives of this name that were there before: what is there besides them is ours. */
export type LiveCheckpoint = { readonly before: readonly string[] };

/** What {@link createAnnouncedLive} takes. */
export interface AnnouncedLiveOptions extends Pick<
  CreateLiveOptions,
  'baseUrl' | 'channel' | 'privacy' | 'language' | 'pageUrl'
> {
  readonly peertube: PeerTube;
}

type Context = StepContext<LiveCheckpoint>;

/**
 * Creates the live of an event. A replay is kept unless those taking part ask not to be recorded.
 * @throws `StepError`, before anybody is contacted, with `not-https` for a server whose address content does not take.
 */
export async function createAnnouncedLive(
  event: PublicEvent,
  { peertube, ...options }: AnnouncedLiveOptions,
  context: Context,
): Promise<LiveVideo> {
  if (new URL(options.baseUrl).protocol !== 'https:') throw createAnnounceError('not-https');
  const name = toLiveName(event, options.language);
  if (!context.checkpoint)
    await context.saveCheckpoint({ before: await listLives(peertube, name, context.signal) });
  const settings = { ...options, saveReplay: event.doNotRecord !== true, beginsNow: false };
  return createLive(peertube, event, settings, context);
}

/** Finds the live that an attempt made which died before it could note it. */
export async function findAnnouncedLive(
  event: PublicEvent,
  { peertube, baseUrl, language }: AnnouncedLiveOptions,
  { checkpoint, signal }: Context,
): Promise<LiveVideo | undefined> {
  if (!checkpoint) return undefined;
  const name = toLiveName(event, language);
  const tag = toLiveTag(`event/${event.slug}`);
  for await (const { isLive, name: liveName, uuid } of listOwnVideos(peertube, {}, signal)) {
    if (!isLive || liveName !== name || checkpoint.before.includes(uuid)) continue;
    // A list does not tell tags, and others may have made a live of the same name since.
    const { tags, shortUUID } = await peertube.videos.get(uuid, { signal });
    if (tags?.includes(tag)) return toLiveVideo({ uuid, shortUUID }, baseUrl);
  }
  return undefined;
}

/**
 * Deletes a live that nobody has streamed to.
 * @returns What became of it: `kept` is on air, or has become its replay.
 */
export async function removeLive(
  { live, videos }: PeerTube,
  uuid: string,
  signal: AbortSignal,
): Promise<'removed' | 'kept'> {
  try {
    const sessions = await live.listSessions(uuid, { signal });
    if (sessions.length > 0) return 'kept';
    await videos.delete(uuid, { signal });
  } catch (thrown) {
    if (!isPeerTubeError(thrown) || thrown.code !== 'not-found') throw thrown;
    return (await isThere(videos, uuid, signal)) ? 'kept' : 'removed';
  }
  return 'removed';
}

async function isThere(
  videos: PeerTube['videos'],
  uuid: string,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await videos.get(uuid, { signal });
    return true;
  } catch (thrown) {
    if (isPeerTubeError(thrown) && thrown.code === 'not-found') return false;
    throw thrown;
  }
}

async function listLives(
  peertube: PeerTube,
  name: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const uuids: string[] = [];
  for await (const video of listOwnVideos(peertube, {}, signal))
    if (video.isLive && video.name === name) uuids.push(video.uuid);
  return uuids;
}
