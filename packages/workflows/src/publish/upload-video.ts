import { isComunalHttpError, type CallOptions } from '@comunal/http';
import { openFile } from '@comunal/http/node';
import {
  isPeerTubeError,
  readUploadState,
  watchUrl,
  type PeerTube,
  type PeerTubeUploadState,
} from '@comunal/peertube';
import { toVideo } from '../copies.ts';
import type { JsonValue } from '../engine/json-value.ts';
import type { StepContext } from '../engine/step.ts';
import { keepState } from './keep-state.ts';
import { openPrepared, type PreparedFile } from './prepare-file.ts';
import { createPublishError, withServer } from './publish-error.ts';
import { findChannel } from '../find-channel.ts';
import { listOwnVideos } from '../list-own-videos.ts';
import { isNotFound, loggedOutCodes } from '../server-answer.ts';
import type { PublishInput } from './publish-input.ts';
import type { PeerTubeService } from './publish-services.ts';
import type { Release } from './read-release.ts';
import { releasedStep, type VideoRun } from './released-step.ts';

/** A video of the recording, on the server. */
export type PublishedVideo = {
  /** The same on every server. */
  readonly uuid: string;
  /** As in the address of its page. */
  readonly shortUUID: string;
  /** The address of its page. */
  readonly url: string;
  /** Whether this run has uploaded it: another one is never deleted. */
  readonly isOurs: boolean;
  /** Whether one that was there before was not public when it was found; undefined for that of this run. */
  readonly isClosed?: boolean;
};

/** What an upload has to know from the start. */
type UploadPlan = {
  /** The title until the details are written. It is unique, so that the video of this run can be found by it. */
  readonly name: string;
  readonly channelId: number;
};
/** Kept while an upload is under way. */
type UploadCheckpoint = { readonly state: JsonValue };

/**
 * Uploads the file of a recording as a private video. One that the entry names on this server already is taken in its place.
 * When the run is cancelled, a video that is still private is deleted.
 */
export async function uploadVideo(
  run: VideoRun,
  input: PublishInput,
  file: PreparedFile,
): Promise<PublishedVideo> {
  const { peertube } = run.services;
  const plan = await releasedStep<UploadPlan>(run, 'begin-upload', {
    run: (_, { signal }) =>
      withPeerTube(peertube, async (client) => ({
        name: `comunal ${run.context.runId}`,
        channelId: await getChannelId(peertube, client, signal),
      })),
    compensate: ({ name }, step) =>
      withPeerTube(peertube, (client) => takeBackUnnamed(client, name, step)),
  });
  return releasedStep<PublishedVideo, UploadCheckpoint>(run, 'upload', {
    retry: { maxAttempts: 30 },
    find: (_, step) =>
      withPeerTube(peertube, (client) => findUploaded(peertube, client, plan, step)),
    run: (release, step) => {
      const place = { state: readUploadState(step.checkpoint?.state) };
      return withPeerTube(
        peertube,
        async (client) =>
          (await findKnown(peertube, client, release, step)) ??
          (await upload({ run, input, file, plan, client, step, place })),
      );
    },
    compensate: async (video, step) =>
      video.isOurs && withPeerTube(peertube, (client) => takeBack(client, video, step)),
  });
}

/**
 * Does work with a client that is logged in, and turns failures into those of a step. Where the log-in is lost on the way, it
 * connects once more, which logs in with the password at hand or says why it cannot, and does the work again.
 */
export function withPeerTube<Result>(
  { baseUrl, connect }: PeerTubeService,
  work: (client: PeerTube) => Promise<Result>,
): Promise<Result> {
  return withServer({ name: 'peertube', address: baseUrl }, async () => {
    const client = await connect();
    try {
      return await work(client);
    } catch (thrown) {
      if (!isComunalHttpError(thrown) || !loggedOutCodes.has(thrown.code)) throw thrown;
      return work(await connect());
    }
  });
}

async function getChannelId(
  { baseUrl, channel }: PeerTubeService,
  client: PeerTube,
  signal: AbortSignal,
): Promise<number> {
  const { channelId, names } = await findChannel(client, channel, signal);
  if (channelId !== undefined) return channelId;
  throw createPublishError('no-channel', {
    channel: channel ?? '',
    server: new URL(baseUrl).host,
    channels: names,
  });
}

/** Returns the video that the entry names on this server. @throws `StepError` with `copy-gone`. */
async function findKnown(
  { baseUrl }: PeerTubeService,
  { videos }: PeerTube,
  { entry }: Release,
  step: StepContext<UploadCheckpoint>,
): Promise<PublishedVideo | undefined> {
  for (const copy of entry.copies ?? []) {
    const address = toVideo(copy);
    if (!address || address.baseUrl !== new URL(baseUrl).origin) continue;
    try {
      const { uuid, shortUUID, privacy } = await videos.get(address.id, { signal: step.signal });
      await step.log({ code: 'video-known', values: { url: copy.url } });
      const isClosed = privacy !== 'public';
      return { ...toPublished(baseUrl, { uuid, shortUUID }, false), isClosed };
    } catch (thrown) {
      throw isNotFound(thrown) ? createPublishError('copy-gone', { url: copy.url }) : thrown;
    }
  }
  return undefined;
}

async function findUploaded(
  { baseUrl }: PeerTubeService,
  client: PeerTube,
  { name }: UploadPlan,
  options: CallOptions,
): Promise<PublishedVideo | undefined> {
  const video = await findByName(client, name, options);
  return video && toPublished(baseUrl, video);
}

async function findByName(client: PeerTube, name: string, { signal }: CallOptions) {
  const { data } = await listOwnVideos(client, { search: name, pageSize: 100 }, signal);
  return data.find((video) => video.name === name);
}

async function upload({
  run: { services, context },
  input,
  file,
  plan,
  client,
  step,
  place,
}: {
  readonly run: VideoRun;
  readonly input: PublishInput;
  readonly file: PreparedFile;
  readonly plan: UploadPlan;
  readonly client: PeerTube;
  readonly step: StepContext<UploadCheckpoint>;
  /** How far the upload is, in this attempt too: a log-in that is lost on the way begins nothing anew. */
  readonly place: { state: PeerTubeUploadState | undefined };
}): Promise<PublishedVideo> {
  const { signal } = step;
  const path = await openPrepared(services, input, context.runId, file, signal);
  const send = async (state: PeerTubeUploadState | undefined): Promise<PublishedVideo> => {
    const source = await openFile(path);
    await step.assertLease();
    const details = {
      ...plan,
      privacy: 'private',
      waitTranscoding: true,
      generateTranscription: false, // Nobody would review what the server writes before it is seen.
    } as const;
    const video = await client.videos.upload(source, details, {
      state,
      signal,
      onState: (next) => {
        place.state = next;
        return step.saveCheckpoint({ state: keepState(next) });
      },
      onProgress: ({ loaded, total }) => step.onProgress({ loaded, total }),
    });
    return toPublished(services.peertube.baseUrl, video);
  };
  const kept = place.state;
  try {
    return await send(kept);
  } catch (thrown) {
    // Nothing can have come of it: its last bytes were never sent.
    const isUnusable =
      isPeerTubeError(thrown) && ['unusable-state', 'file-changed'].includes(thrown.code);
    if (!kept || kept.isLastSent || !isUnusable) throw thrown;
    return send(undefined);
  }
}

/** Deletes the video of an upload whose end was never noted. It still has the title that it was uploaded with. */
async function takeBackUnnamed(
  client: PeerTube,
  name: string,
  step: StepContext,
): Promise<boolean> {
  const video = await findByName(client, name, step);
  if (video) await deleteVideo(client, video.uuid, step);
  return video !== undefined;
}

/**
 * Deletes a video that is still private; one that is public stays, and the log says so.
 * @returns Whether there was one to delete.
 * @throws `StepError` with `video-stays`.
 */
async function takeBack(
  client: PeerTube,
  { uuid, url }: PublishedVideo,
  step: StepContext,
): Promise<boolean> {
  const video = await client.videos.get(uuid, { signal: step.signal }).catch((thrown: unknown) => {
    if (isNotFound(thrown)) return undefined;
    throw thrown;
  });
  if (!video) return false;
  if (video.privacy !== 'private') {
    await step.log({ code: 'video-stays', values: { url }, level: 'warning' });
    // The step counts as done, so that a run that is retried does not upload a second one.
    throw createPublishError('video-stays', { url });
  }
  await deleteVideo(client, uuid, step);
  return true;
}

async function deleteVideo(client: PeerTube, uuid: string, step: StepContext): Promise<void> {
  await step.assertLease();
  await client.videos.delete(uuid, { signal: step.signal }).catch((thrown: unknown) => {
    if (!isNotFound(thrown)) throw thrown;
  });
  await step.log({ code: 'video-deleted' });
}

function toPublished(
  baseUrl: string,
  { uuid, shortUUID }: { readonly uuid: string; readonly shortUUID: string },
  isOurs = true,
): PublishedVideo {
  return { uuid, shortUUID, url: watchUrl(baseUrl, shortUUID), isOurs };
}
