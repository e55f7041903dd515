import { isPeerTubeError } from '@comunal/peertube';
import { findIdentifier, planChanges } from '../mirror/mirror-plan.ts';
import { itemMetadata } from '../mirror/item-metadata.ts';
import type { ChannelAddress } from './channel-address.ts';
import type { ChannelServices } from './channel-services.ts';
import { chooseFile } from './choose-file.ts';
import { hasVideo } from './has-video.ts';
import { listChannel, type ListedVideo } from './list-channel.ts';
import type { LeftOutVideo } from './outcome.ts';
import { createReleaseCheck } from './release-check.ts';

/** What mirroring a channel would do. */
export interface ChannelPlan {
  /** Public videos of the channel. */
  readonly videos: number;
  /** Videos that would be sent. */
  readonly copies: number;
  /** Bytes of their files, as far as they are known. */
  readonly bytes: number;
  /** Whether `bytes` was calculated from the sizes of some of them. */
  readonly isEstimate: boolean;
  /** Items that are there and whose metadata would be changed. */
  readonly updates: number;
  /** Items that are there. */
  readonly present: number;
  /** Videos that would not be copied, and why. */
  readonly leftOut: readonly LeftOutVideo[];
}

/** What {@link planChannel} takes. */
export interface ChannelPlanOptions {
  /** What would be mirrored. */
  readonly address: ChannelAddress;
  /** How the identifiers of all items would begin. */
  readonly prefix: string;
  /** The days between the newest consent and the copy. */
  readonly waitDays: number;
  /** Ends the look, which then rejects with its reason. */
  readonly signal: AbortSignal;
  /** Is told how many videos were looked at, and of how many. @defaultValue nobody is told */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const lanes = 8;
/** PeerTube answers fifty questions in ten seconds: of more videos than this, the sizes of some stand for all. */
const maxSizes = 100;

/**
 * Looks what mirroring a channel would do: a dry run, which changes nothing.
 *
 * @param services - The content and the clients.
 * @param options - The channel, and how identifiers begin.
 * @example
 * ```ts
 * import { planChannel, type ChannelServices } from '@comunal/workflows/jobs';
 *
 * export async function show(services: ChannelServices, signal: AbortSignal) {
 *   const address = { baseUrl: 'https://video.example', kind: 'channel', name: 'charlas' } as const;
 *   const plan = await planChannel(services, { address, prefix: 'colectiva', waitDays: 3, signal });
 *   console.log(`${plan.copies} of ${plan.videos} videos would be sent.`);
 * }
 * ```
 */
export async function planChannel(
  services: ChannelServices,
  { address, prefix, waitDays, signal, onProgress }: ChannelPlanOptions,
): Promise<ChannelPlan> {
  const { now = Date.now } = services;
  const { baseUrl } = address;
  const peertube = services.peertube(baseUrl);
  const archive = services.archiveReader();
  const release = createReleaseCheck({ content: services.content, baseUrl, waitDays, now });
  const videos = await listChannel(peertube, address, { signal });
  const copies: ListedVideo[] = [];
  const leftOut: LeftOutVideo[] = [];
  let [done, present, updates] = [0, 0, 0];
  await forEach(videos, async (video) => {
    const released = await release.check(video);
    if ('reason' in released) {
      const { reason, from } = released;
      leftOut.push({ video: video.shortUUID, reason, ...(from !== undefined && { from }) });
    } else {
      const identifier = findIdentifier(released.recording, { prefix });
      const item =
        identifier === undefined ? undefined : await archive.items.find(identifier, { signal });
      if (item?.isDark) leftOut.push({ video: video.shortUUID, reason: 'dark' });
      else if (!item || !hasVideo(item)) copies.push(video);
      else if (planChanges(item, itemMetadata(released.recording)).length > 0) updates += 1;
      else present += 1;
    }
    done += 1;
    onProgress?.(done, videos.length);
  });
  const sample = pickEvenly(copies, maxSizes);
  let bytes = 0;
  await forEach(sample, async ({ uuid }) => {
    // Added only once it is known: several are read at the same time.
    const size = await readSize(peertube, uuid, signal);
    bytes += size;
  });
  const isEstimate = sample.length < copies.length;
  return {
    videos: videos.length,
    copies: copies.length,
    bytes: isEstimate ? Math.round((bytes * copies.length) / sample.length) : bytes,
    isEstimate,
    updates,
    present,
    leftOut,
  };
}

/** Reads the size of the file that would be copied; none where there is no such video or file. */
async function readSize(
  { videos }: ReturnType<ChannelServices['peertube']>,
  uuid: string,
  signal: AbortSignal,
): Promise<number> {
  try {
    return chooseFile(await videos.get(uuid, { signal }))?.size ?? 0;
  } catch (thrown) {
    if (isPeerTubeError(thrown) && !thrown.shouldRetry()) return 0;
    throw thrown;
  }
}

function pickEvenly<T>(list: readonly T[], most: number): readonly T[] {
  const every = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, index) => index % every === 0);
}

async function forEach<T>(list: readonly T[], work: (value: T) => Promise<void>): Promise<void> {
  const queue = list.values();
  const lane = async (): Promise<void> => {
    for (const value of queue) await work(value);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
