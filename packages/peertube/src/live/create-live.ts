import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { apiPath, callApi } from '../call-api.ts';
import type { VideoId } from '../videos/video-id.ts';
import { toVideoBody } from '../videos/video-input.ts';
import {
  uploadedSchema,
  type NewVideo,
  type UploadedVideo,
} from '../videos/video-upload-target.ts';
import { privateByDefault, VideoPrivacy } from '../vocabulary/privacy.ts';
import {
  latencies,
  liveSchema,
  liveSessionSchema,
  type Live,
  type LiveLatency,
  type LiveSession,
} from './live.ts';

const sessionsSchema = z.looseObject({ data: z.array(liveSessionSchema) });

/** How a live is to be streamed. */
export interface LiveInput {
  /** Whether the key works again after a stream ended. @defaultValue false */
  readonly permanentLive?: boolean | undefined;
  /** Whether a video is made of what was streamed. @defaultValue false */
  readonly saveReplay?: boolean | undefined;
  /**
   * Who may see that video; for `saveReplay` only, and never `password`.
   * @defaultValue that of the live; 'private' for one with a password, and when an update turns `saveReplay` on
   */
  readonly replayPrivacy?: VideoPrivacy | undefined;
  /** @defaultValue 'default' */
  readonly latency?: LiveLatency | undefined;
  /** When it is to begin, in ISO 8601; from PeerTube 8 on. */
  readonly schedules?: readonly { readonly startAt: string }[] | undefined;
}

/** Live streams. */
export interface PeerTubeLives {
  /**
   * Makes a live, private unless `input.privacy` says otherwise. `get` then tells where to stream to.
   * @throws `PeerTubeError`: `max-user-lives-limit-reached`, `max-instance-lives-limit-reached`, `forbidden` where lives are turned off.
   */
  create(input: NewVideo & LiveInput, options?: CallOptions): Promise<UploadedVideo>;
  /** @throws `PeerTubeError` with `not-found` for a video that is none, and for a live that has become its replay. */
  get(id: VideoId, options?: CallOptions): Promise<Live>;
  /**
   * Changes how it is streamed; `videos.update` changes the rest. Without `replayPrivacy` it asks first what it is, unless
   * `saveReplay` is false: PeerTube wants it told anew with each change.
   * @throws `PeerTubeError` with `bad-request` when it has begun.
   */
  update(id: VideoId, input: LiveInput, options?: CallOptions): Promise<void>;
  /** Each time that it was on air. @throws `PeerTubeError` with `not-found` once it has become its replay. */
  sessions(id: VideoId, options?: CallOptions): Promise<readonly LiveSession[]>;
  /**
   * The session that a replay was made of, which is about five minutes after the stream ended. Anybody may ask.
   * @throws `PeerTubeError` with `not-found` for a video that is none.
   */
  replaySession(id: VideoId, options?: CallOptions): Promise<LiveSession>;
}

/** Live streams, by themselves. */
export function createLives(connection: PeerTubeConnection): PeerTubeLives {
  const get: PeerTubeLives['get'] = (id, options) =>
    callApi(connection, 'GET', apiPath`videos/live/${id}`, options, { schema: liveSchema });
  return {
    async create(input, options) {
      const { permanentLive, saveReplay, replayPrivacy, latency, schedules, ...given } = input;
      const video = privateByDefault(given);
      const own = { permanentLive, saveReplay, replayPrivacy, latency, schedules };
      const answer = await callApi(connection, 'POST', 'videos/live', options, {
        ...(await toVideoBody(
          video,
          connection.createError,
          toLiveFields(withReplay(own, video.privacy)),
        )),
        schema: uploadedSchema,
      });
      return answer.video;
    },
    get,
    async update(id, input, options) {
      const isTold = input.replayPrivacy !== undefined || input.saveReplay === false;
      const now = isTold ? undefined : await get(id, options);
      const own = { ...input, saveReplay: input.saveReplay ?? now?.saveReplay };
      const json = toLiveFields(withReplay(own, now?.replayPrivacy));
      await callApi(connection, 'PUT', apiPath`videos/live/${id}`, options, { json });
    },
    async sessions(id, options) {
      const parts = { auth: true, schema: sessionsSchema };
      return (await callApi(connection, 'GET', apiPath`videos/live/${id}/sessions`, options, parts))
        .data;
    },
    replaySession: (id, options) =>
      callApi(connection, 'GET', apiPath`videos/${id}/live-session`, options, {
        schema: liveSessionSchema,
      }),
  };
}

/** PeerTube fails (500) without the privacy of a replay that it is to keep: up to 8 with a change, 6 with a new live as well. */
function withReplay(input: LiveInput, privacy: VideoPrivacy = 'private'): LiveInput {
  if (!input.saveReplay || input.replayPrivacy) return input;
  return { ...input, replayPrivacy: privacy === 'password' ? 'private' : privacy };
}

/** In PeerTube's words. */
function toLiveFields({ replayPrivacy, latency, ...rest }: LiveInput) {
  return {
    ...rest,
    latencyMode: latency && latencies[latency],
    replaySettings: replayPrivacy && { privacy: VideoPrivacy[replayPrivacy] },
  };
}
