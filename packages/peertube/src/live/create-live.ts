import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { Connection } from '../connection.ts';
import { at, send } from '../send.ts';
import type { VideoId } from '../videos/video-id.ts';
import { videoBody } from '../videos/video-input.ts';
import { uploadedSchema, type NewVideo, type UploadedVideo } from '../videos/video-target.ts';
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
  /** Who may see that video; for `saveReplay` only. @defaultValue that of the live */
  readonly replayPrivacy?: VideoPrivacy | undefined;
  /** @defaultValue 'default' */
  readonly latency?: LiveLatency | undefined;
  /** When it is to begin, in ISO 8601; from PeerTube 8 on. */
  readonly schedules?: readonly { readonly startAt: string }[] | undefined;
}

/** Live streams. */
export interface Lives {
  /**
   * Makes a live, private unless `input.privacy` says otherwise. `get` then tells where to stream to.
   * @throws `PeerTubeError`: `max_user_lives_limit_reached`, `max_instance_lives_limit_reached`, `forbidden` where lives are turned off.
   */
  create(input: NewVideo & LiveInput, options?: CallOptions): Promise<UploadedVideo>;
  /** @throws `PeerTubeError` with `not-found` for a video that is none, and for a live that has become its replay. */
  get(id: VideoId, options?: CallOptions): Promise<Live>;
  /**
   * Changes how it is streamed; `videos.update` changes the rest.
   * @throws `PeerTubeError` with `bad-request` when it has begun.
   */
  update(id: VideoId, input: LiveInput, options?: CallOptions): Promise<void>;
  /** Each time that it was on air. @throws `PeerTubeError` with `not-found` once it has become its replay. */
  sessions(id: VideoId, options?: CallOptions): Promise<readonly LiveSession[]>;
  /** The session that a replay was made of. @throws `PeerTubeError` with `not-found` for a video that is none. */
  replaySession(id: VideoId, options?: CallOptions): Promise<LiveSession>;
}

/** Live streams, by themselves. */
export function createLives(connection: Connection): Lives {
  return {
    async create(input, options) {
      const { permanentLive, saveReplay, replayPrivacy, latency, schedules, ...video } = input;
      const own = { permanentLive, saveReplay, replayPrivacy, latency, schedules };
      const answer = await send(connection, 'POST', 'videos/live', options, {
        ...videoBody(privateByDefault(video), connection.error, liveFields(own)),
        answer: uploadedSchema,
      });
      return answer.video;
    },
    get: (id, options) =>
      send(connection, 'GET', at`videos/live/${id}`, options, { answer: liveSchema }),
    update: (id, input, options) =>
      send(connection, 'PUT', at`videos/live/${id}`, options, { json: liveFields(input) }),
    async sessions(id, options) {
      const parts = { auth: true, answer: sessionsSchema };
      return (await send(connection, 'GET', at`videos/live/${id}/sessions`, options, parts)).data;
    },
    replaySession: (id, options) =>
      send(connection, 'GET', at`videos/${id}/live-session`, options, {
        auth: true,
        answer: liveSessionSchema,
      }),
  };
}

/** In PeerTube's words. */
function liveFields({ replayPrivacy, latency, ...rest }: LiveInput) {
  return {
    ...rest,
    latencyMode: latency && latencies[latency],
    replaySettings: replayPrivacy && { privacy: VideoPrivacy[replayPrivacy] },
  };
}
