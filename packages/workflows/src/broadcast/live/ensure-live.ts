import type { PeerTube, VideoDetails } from '@comunal/peertube';
import type { PublicEvent } from '@comunal/schemas';
import { StepError } from '../../engine/step-error.ts';
import { toVideo } from '../../copies.ts';
import { toHost } from '../../server-answer.ts';
import { toLiveInput } from './live-input.ts';
import { toLiveTag } from './live-tag.ts';

/** The live of an event on a PeerTube server. */
export type LiveVideo = {
  readonly uuid: string;
  readonly shortUUID: string;
  /** Address of its page. */
  readonly url: string;
};

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
  for await (const { uuid, state } of peertube.videos.listMine({ isLive: true }, { signal })) {
    if (state?.id === endedState) continue;
    if ((looked += 1) > maxLives) return undefined;
    // A list does not tell tags.
    const video = await peertube.videos.get(uuid, { signal });
    const isAnnounced = [video.uuid, video.shortUUID].some((id) => id === announcedId);
    if (isAnnounced || video.tags?.includes(tag)) return toLiveVideo(video, baseUrl);
  }
  return undefined;
}

/** What {@link createLive} takes. */
export interface CreateLiveOptions {
  readonly baseUrl: string;
  /** Name of the channel. @defaultValue the first one of the account */
  readonly channel?: string | undefined;
  readonly saveReplay: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Creates the live of an event.
 * @throws `StepError` with `no-channel`; `PeerTubeError` with `max-user-lives-limit-reached` and others.
 */
export async function createLive(
  peertube: PeerTube,
  event: PublicEvent,
  { baseUrl, channel, saveReplay, signal }: CreateLiveOptions,
): Promise<LiveVideo> {
  const { videoChannels } = await peertube.users.me.get({ signal });
  const target = videoChannels.find(({ name }) => channel === undefined || name === channel);
  if (!target)
    throw new StepError('no-channel', {
      values: { channel: channel ?? '', server: toHost(baseUrl) },
    });
  const input = toLiveInput(event, { channelId: target.id, saveReplay });
  return toLiveVideo(await peertube.live.create(input, { signal }), baseUrl);
}

/**
 * Makes a live that was found fit for this broadcast: visible to whom the event is, and permanent.
 * @returns Whether the server will take the stream again after a break.
 */
export async function prepareLive(
  peertube: PeerTube,
  event: PublicEvent,
  { uuid }: LiveVideo,
  { saveReplay, signal }: Pick<CreateLiveOptions, 'saveReplay' | 'signal'>,
): Promise<boolean> {
  const { privacy } = toLiveInput(event, { channelId: 0, saveReplay });
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

function toLiveVideo(
  { uuid, shortUUID }: { readonly uuid: string; readonly shortUUID: string },
  baseUrl: string,
): LiveVideo {
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  return { uuid, shortUUID, url: new URL(`w/${shortUUID}`, base).href };
}
