import { localize, zonedTimeToEpochMs } from '@comunal/i18n';
import { isPeerTubeError, type PeerTube, type VideoPrivacy } from '@comunal/peertube';
import type { PublicEvent } from '@comunal/schemas';
import { toLiveTag } from '../broadcast/live/live-tag.ts';
import type { StepContext } from '../engine/step.ts';
import { createAnnounceError } from './announce-error.ts';
import { findChannel } from '../find-channel.ts';

/** A live that was made, as it is kept in a run: no key, which the server gives to its owner whenever it is needed. */
export type CreatedLive = {
  readonly uuid: string;
  /** Its page, for everybody who is given the address. */
  readonly url: string;
};

/** The lives of this name that were there before: what is there besides them is ours. */
export type LiveCheckpoint = { readonly before: readonly string[] };

/** What {@link createLive} takes. */
export interface CreateLiveOptions {
  readonly peertube: PeerTube;
  readonly baseUrl: string;
  readonly channel: string | undefined;
  /** Who may see it before somebody makes it public. */
  readonly privacy: VideoPrivacy;
  /** The language of title and description. */
  readonly language: string;
  /** The page of the event. */
  readonly pageUrl: string | undefined;
}

type Context = StepContext<LiveCheckpoint>;

/**
 * Creates the live of an event. A replay is kept as a private video, unless those taking part ask not to be recorded, so that
 * nobody sees it before somebody has looked at it.
 * @throws `StepError`, before anybody is contacted, with `not-https` for a server whose address content does not take.
 */
export async function createLive(
  event: PublicEvent,
  options: CreateLiveOptions,
  context: Context,
): Promise<CreatedLive> {
  const { peertube, baseUrl, privacy, language, pageUrl } = options;
  const { signal } = context;
  const name = toLiveName(event, language);
  if (new URL(baseUrl).protocol !== 'https:') throw createAnnounceError('not-https');
  if (!context.checkpoint)
    await context.saveCheckpoint({ before: await listLives(peertube, name, signal) });
  const summary = localize(event.summary, language)?.text;
  const description = [summary, pageUrl].filter((text) => text !== undefined).join('\n\n');
  const isRecorded = event.doNotRecord !== true;
  const { channel = '' } = options;
  const { channelId, names } = await findChannel(peertube, options.channel, signal);
  if (channelId === undefined)
    throw createAnnounceError('no-channel', { values: { channel, channels: names } });
  await context.assertLease();
  const { shortUUID, uuid } = await peertube.live.create(
    {
      name,
      channelId,
      privacy,
      language: event.languages?.[0],
      description: description.length < 3 ? undefined : description.slice(0, 10_000),
      // By it, a broadcast of the event finds the live too.
      tags: [toLiveTag(`event/${event.slug}`)],
      saveReplay: isRecorded,
      ...(isRecorded && { replayPrivacy: 'private' }),
      ...(typeof event.starts !== 'string' && {
        schedules: [{ startAt: new Date(zonedTimeToEpochMs(event.starts)).toISOString() }],
      }),
    },
    { signal },
  );
  return { uuid, url: toWatchUrl(baseUrl, shortUUID) };
}

/** Finds the live that an attempt made which died before it could note it. */
export async function findLive(
  event: PublicEvent,
  { peertube, baseUrl, language }: CreateLiveOptions,
  { checkpoint, signal }: Context,
): Promise<CreatedLive | undefined> {
  if (!checkpoint) return undefined;
  const name = toLiveName(event, language);
  const tag = toLiveTag(`event/${event.slug}`);
  for await (const { isLive, name: liveName, uuid } of peertube.videos.listMine({}, { signal })) {
    if (!isLive || liveName !== name || checkpoint.before.includes(uuid)) continue;
    // A list does not tell tags, and others may have made a live of the same name since.
    const { tags, shortUUID } = await peertube.videos.get(uuid, { signal });
    if (tags?.includes(tag)) return { uuid, url: toWatchUrl(baseUrl, shortUUID) };
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
  { videos }: PeerTube,
  name: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const uuids: string[] = [];
  for await (const video of videos.listMine({}, { signal }))
    if (video.isLive && video.name === name) uuids.push(video.uuid);
  return uuids;
}

/** PeerTube takes 3 to 120 characters. */
function toLiveName({ title }: PublicEvent, language: string): string {
  const text = (localize(title, language)?.text ?? '').replaceAll(/\s+/g, ' ').trim();
  return [...text].slice(0, 120).join('').padEnd(3, '.');
}

function toWatchUrl(baseUrl: string, shortUUID: string): string {
  return new URL(`w/${shortUUID}`, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`).href;
}
