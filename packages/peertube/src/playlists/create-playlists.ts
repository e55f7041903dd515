import type { CallOptions, Paginator, ListOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi } from '../paginate-api.ts';
import { apiPath, callApi } from '../call-api.ts';
import type { CreateError } from '../peertube-error.ts';
import { emptyToNull } from '../videos/empty-to-null.ts';
import { toFormData } from '../videos/to-form-data.ts';
import { toImageFile } from '../videos/to-image-file.ts';
import type { VideoId } from '../videos/video-id.ts';
import { privateByDefault, VideoPrivacy } from '../vocabulary/privacy.ts';
import {
  playlistElementSchema,
  playlistSchema,
  type Playlist,
  type PlaylistElement,
} from './playlist.ts';
import type {
  ElementTimes,
  NewPlaylist,
  PlaylistId,
  PlaylistInput,
  PlaylistMove,
} from './playlist-input.ts';
import type { Known } from '../known.ts';

const createdSchema = z.looseObject({
  videoPlaylist: z.looseObject({ id: z.number(), uuid: z.string(), shortUUID: z.string() }),
});
const addedSchema = z.looseObject({ videoPlaylistElement: z.looseObject({ id: z.number() }) });
const holdersSchema = z.record(
  z.string(),
  z.array(
    z.looseObject({
      playlistId: z.number(),
      playlistElementId: z.number(),
      playlistDisplayName: z.optional(z.string()),
      startTimestamp: z.nullish(z.number()),
      stopTimestamp: z.nullish(z.number()),
    }),
  ),
);

/** By a video's number, the playlists that hold it, once for each time they do. */
export interface PlaylistsByVideo extends Known<z.output<typeof holdersSchema>> {}

/** Playlists. */
export interface PeerTubePlaylists {
  /** Public ones; with `account` or `channel` those of one, and its owner's log-in gives all of that account's. */
  list(
    page?: ListOptions & {
      readonly account?: string | undefined;
      readonly channel?: string | undefined;
    },
    options?: CallOptions,
  ): Paginator<Playlist>;
  /** @throws `PeerTubeError` with `not-found`. */
  get(id: PlaylistId, options?: CallOptions): Promise<Playlist>;
  /** Makes one, private unless it says otherwise. */
  create(
    input: NewPlaylist,
    options?: CallOptions,
  ): Promise<{ readonly id: number; readonly uuid: string; readonly shortUUID: string }>;
  /** Changes what `input` holds and leaves the rest. */
  update(id: PlaylistId, input: PlaylistInput, options?: CallOptions): Promise<void>;
  /** Deletes the list; its videos stay. */
  delete(id: PlaylistId, options?: CallOptions): Promise<void>;
  /** What it holds, in its order. */
  listVideos(id: PlaylistId, page?: ListOptions, options?: CallOptions): Paginator<PlaylistElement>;
  /**
   * Puts a video at the end. One that is there already is put there again: look with `holding` first.
   * @returns the number of its place, for `updateElement` and `removeElement`
   */
  addVideo(
    id: PlaylistId,
    video: VideoId,
    times?: ElementTimes,
    options?: CallOptions,
  ): Promise<{ readonly id: number }>;
  updateElement(
    id: PlaylistId,
    elementId: number,
    times: ElementTimes,
    options?: CallOptions,
  ): Promise<void>;
  removeElement(id: PlaylistId, elementId: number, options?: CallOptions): Promise<void>;
  /** @throws `PeerTubeError` with `bad-request` for positions that it does not have. */
  reorder(id: PlaylistId, move: PlaylistMove, options?: CallOptions): Promise<void>;
  /** Which of one's own playlists hold these videos, by number. */
  holding(videos: readonly number[], options?: CallOptions): Promise<PlaylistsByVideo>;
}

/** Playlists, by themselves. */
export function createPlaylists(connection: PeerTubeConnection): PeerTubePlaylists {
  return {
    list({ account, channel, ...page } = {}, options) {
      let path = 'video-playlists';
      if (channel !== undefined) path = apiPath`video-channels/${channel}/video-playlists`;
      if (account !== undefined) path = apiPath`accounts/${account}/video-playlists`;
      return paginateApi(connection, path, playlistSchema, page, options);
    },
    get: (id, options) =>
      callApi(connection, 'GET', apiPath`video-playlists/${id}`, options, {
        schema: playlistSchema,
      }),
    async create(input, options) {
      const parts = {
        ...(await toPlaylistBody(privateByDefault(input), connection.createError)),
        schema: createdSchema,
      };
      return (await callApi(connection, 'POST', 'video-playlists', options, parts)).videoPlaylist;
    },
    update: async (id, input, options) => {
      const parts = await toPlaylistBody(input, connection.createError);
      await callApi(connection, 'PUT', apiPath`video-playlists/${id}`, options, parts);
    },
    delete: (id, options) => callApi(connection, 'DELETE', apiPath`video-playlists/${id}`, options),
    listVideos: (id, page, options) =>
      paginateApi(
        connection,
        apiPath`video-playlists/${id}/videos`,
        playlistElementSchema,
        { ...page },
        options,
      ),
    async addVideo(id, videoId, times, options) {
      const parts = { json: { videoId, ...times }, schema: addedSchema };
      const path = apiPath`video-playlists/${id}/videos`;
      return (await callApi(connection, 'POST', path, options, parts)).videoPlaylistElement;
    },
    updateElement: (id, elementId, json, options) =>
      callApi(connection, 'PUT', apiPath`video-playlists/${id}/videos/${elementId}`, options, {
        json,
      }),
    removeElement: (id, elementId, options) =>
      callApi(connection, 'DELETE', apiPath`video-playlists/${id}/videos/${elementId}`, options),
    reorder: (id, json, options) =>
      callApi(connection, 'POST', apiPath`video-playlists/${id}/videos/reorder`, options, { json }),
    holding: (videoIds, options) =>
      callApi(connection, 'GET', 'users/me/video-playlists/videos-exist', options, {
        query: { videoIds },
        auth: true,
        schema: holdersSchema,
      }),
  };
}

/** JSON, or a form when a picture goes along. */
async function toPlaylistBody(input: PlaylistInput, createError: CreateError) {
  const { privacy, thumbnail, ...rest } = emptyToNull(input);
  const fields = { ...rest, privacy: privacy && VideoPrivacy[privacy] };
  if (!thumbnail) return { json: fields };
  const thumbnailfile = await toImageFile(thumbnail, 'thumbnail', createError);
  return { body: toFormData(fields, { thumbnailfile }) };
}
