import type { CallOptions, OptionNames } from '@comunal/http';
import * as z from 'zod/mini';
import { checkInput } from '../check-input.ts';
import type { PeerTubeConnection } from '../connection.ts';
import type { CreateError } from '../peertube-error.ts';
import { apiPath, callApi } from '../call-api.ts';
import type { VideoId } from '../videos/video-id.ts';
import { toVideoBody, videoInputNames } from '../videos/video-input.ts';
import {
  uploadedSchema,
  type NewVideo,
  type UploadedVideo,
} from '../videos/video-upload-target.ts';
import { checkPrivacy, privateByDefault, VideoPrivacy } from '../vocabulary/privacy.ts';
import {
  latencies,
  liveSchema,
  liveSessionSchema,
  type Live,
  type LiveLatency,
  type LiveSession,
} from './live.ts';

const sessionsSchema = z.looseObject({ data: z.array(liveSessionSchema) });

/** The fields of a live that say how it is streamed. */
export interface LiveInput {
  /** Whether the key works again after a stream ended. @defaultValue false */
  readonly permanentLive?: boolean | undefined;
  /** Whether each stream is kept as a video. @defaultValue false */
  readonly saveReplay?: boolean | undefined;
  /**
   * Who may see that video; for `saveReplay` only, and never `password`.
   * @defaultValue that of the live; 'private' for one with a password, and when an update turns `saveReplay` on
   */
  readonly replayPrivacy?: VideoPrivacy | undefined;
  /** How far viewers are behind the stream. @defaultValue 'default', about 30 s */
  readonly latency?: LiveLatency | undefined;
  /** When it is to begin; from PeerTube 8 on. */
  readonly schedules?:
    | readonly {
        /** The beginning, in ISO 8601. */
        readonly startAt: string;
      }[]
    | undefined;
}

const liveInputNames: OptionNames<LiveInput> = {
  permanentLive: true,
  saveReplay: true,
  replayPrivacy: true,
  latency: true,
  schedules: true,
};

/** The calls about live streams. */
export interface PeerTubeLives {
  /**
   * Creates a live that is private unless `input.privacy` says otherwise. `get` then returns the address to stream to.
   * @param input - The name, the channel, and how it is streamed.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `max-user-lives-limit-reached`, `max-instance-lives-limit-reached`, `forbidden`
   *   where lives are disabled.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const live = { name: 'Asamblea abierta', channelId: 2, privacy: 'unlisted', saveReplay: true } as const;
   * const { uuid } = await peertube.live.create(live);
   * const { rtmpsUrl, streamKey } = await peertube.live.get(uuid); // for the streaming program, never for a log
   * ```
   */
  create(input: NewVideo & LiveInput, options?: CallOptions): Promise<UploadedVideo>;
  /**
   * Gets how a live is streamed.
   * @param id - The live: the number, UUID or short UUID of its video.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found` for any other video, including its replay.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const { rtmpsUrl, latency } = await peertube.live.get('wuzkHBJry2URbrzYF7oNaj');
   * console.log(latency, rtmpsUrl !== null);
   * ```
   */
  get(id: VideoId, options?: CallOptions): Promise<Live>;
  /**
   * Changes how a live is streamed; `videos.update` changes the rest. Without `replayPrivacy` it reads the current one first,
   * unless `saveReplay` is false: PeerTube requires it with each change.
   * @param id - The live: the number, UUID or short UUID of its video.
   * @param input - The fields to change.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `bad-request` when it has begun.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.live.update('wuzkHBJry2URbrzYF7oNaj', { saveReplay: true, replayPrivacy: 'unlisted' });
   * ```
   */
  update(id: VideoId, input: LiveInput, options?: CallOptions): Promise<void>;
  /**
   * Lists the times that a live was on air.
   * @param id - The live: the number, UUID or short UUID of its video.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found` once it has become its replay.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const sessions = await peertube.live.listSessions('wuzkHBJry2URbrzYF7oNaj');
   * for (const { startDate, endDate } of sessions) console.log(startDate, endDate ?? 'on air');
   * ```
   */
  listSessions(id: VideoId, options?: CallOptions): Promise<readonly LiveSession[]>;
  /**
   * Gets the session that a replay was made of, which the server knows about five minutes after the stream ended. It needs
   * no token.
   * @param id - The replay: its number, UUID or short UUID.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found` for a video that is no replay.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const { startDate, endDate } = await peertube.live.getReplaySession('wuzkHBJry2URbrzYF7oNaj');
   * console.log(`Streamed from ${startDate} to ${endDate}`);
   * ```
   */
  getReplaySession(id: VideoId, options?: CallOptions): Promise<LiveSession>;
}

/**
 * Creates the live API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connect` returned.
 *
 * @example
 * ```ts
 * import { connect, createLives } from '@comunal/peertube';
 *
 * const lives = createLives(connect({ baseUrl: 'https://tubo.example' }));
 * const { permanentLive } = await lives.get('wuzkHBJry2URbrzYF7oNaj');
 * ```
 */
export function createLives(connection: PeerTubeConnection): PeerTubeLives {
  const { createError } = connection;
  const get: PeerTubeLives['get'] = (id, options) =>
    callApi(connection, 'GET', apiPath`videos/live/${id}`, options, { schema: liveSchema });
  return {
    async create(input, options) {
      checkInput('live.create', input, { ...videoInputNames, ...liveInputNames }, createError);
      const { permanentLive, saveReplay, replayPrivacy, latency, schedules, ...videoInput } = input;
      const video = privateByDefault(videoInput);
      const liveInput = { permanentLive, saveReplay, replayPrivacy, latency, schedules };
      const response = await callApi(connection, 'POST', 'videos/live', options, {
        ...(await toVideoBody(
          video,
          connection.createError,
          toLiveFields(withReplayPrivacy(liveInput, video.privacy), createError),
        )),
        schema: uploadedSchema,
      });
      return response.video;
    },
    get,
    async update(id, input, options) {
      checkInput('live.update', input, liveInputNames, createError);
      const isKnown = input.replayPrivacy !== undefined || input.saveReplay === false;
      const current = isKnown ? undefined : await get(id, options);
      const liveInput = { ...input, saveReplay: input.saveReplay ?? current?.saveReplay };
      const json = toLiveFields(withReplayPrivacy(liveInput, current?.replayPrivacy), createError);
      await callApi(connection, 'PUT', apiPath`videos/live/${id}`, options, { json });
    },
    async listSessions(id, options) {
      const parts = { auth: true, schema: sessionsSchema };
      return (await callApi(connection, 'GET', apiPath`videos/live/${id}/sessions`, options, parts))
        .data;
    },
    getReplaySession: (id, options) =>
      callApi(connection, 'GET', apiPath`videos/${id}/live-session`, options, {
        schema: liveSessionSchema,
      }),
  };
}

/** Adds the privacy of the replay, without which PeerTube fails (500): up to 8 for a change, in 6 for a new live as well. */
function withReplayPrivacy(input: LiveInput, privacy: VideoPrivacy = 'private'): LiveInput {
  if (!input.saveReplay || input.replayPrivacy) return input;
  return { ...input, replayPrivacy: privacy === 'password' ? 'private' : privacy };
}

/**
 * Converts the fields to those of PeerTube.
 * @throws `PeerTubeError` with `bad-request` for a latency or privacy that PeerTube lacks, which it would replace by its own.
 */
function toLiveFields({ replayPrivacy, latency, ...rest }: LiveInput, createError: CreateError) {
  checkPrivacy(replayPrivacy, createError);
  if (latency !== undefined && !Object.hasOwn(latencies, latency))
    throw createError(
      'bad-request',
      `There is no latency "${latency}": use one of ${Object.keys(latencies).join(', ')}.`,
    );
  return {
    ...rest,
    latencyMode: latency && latencies[latency],
    replaySettings: replayPrivacy && { privacy: VideoPrivacy[replayPrivacy] },
  };
}
