import type { CallOptions, Paginator, ListOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { apiPath, callApi } from '../call-api.ts';
import { checkInput } from '../check-input.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi } from '../paginate-api.ts';
import type { CreateError } from '../peertube-error.ts';
import { emptyToNull } from '../videos/empty-to-null.ts';
import { toFormData } from '../videos/to-form-data.ts';
import { toImageFile } from '../videos/to-image-file.ts';
import type { VideoId } from '../videos/video-id.ts';
import { checkPrivacy, privateByDefault, VideoPrivacy } from '../vocabulary/privacy.ts';
import {
  playlistElementSchema,
  playlistSchema,
  type Playlist,
  type PlaylistElement,
} from './playlist.ts';
import {
  elementTimesNames,
  playlistInputNames,
  playlistMoveNames,
  type ElementTimes,
  type NewPlaylist,
  type PlaylistId,
  type PlaylistInput,
  type PlaylistMove,
} from './playlist-input.ts';

const createdSchema = z.looseObject({
  videoPlaylist: z.looseObject({ id: z.number(), uuid: z.string(), shortUUID: z.string() }),
});
const addedSchema = z.looseObject({ videoPlaylistElement: z.looseObject({ id: z.number() }) });

/** Validates an element that holds a given video. */
export const containingElementSchema = z.looseObject({
  playlistId: z.number(),
  playlistElementId: z.number(),
  playlistDisplayName: z.optional(z.string()),
  startTimestamp: z.nullish(z.number()),
  stopTimestamp: z.nullish(z.number()),
});
const containingSchema = z.record(z.string(), z.array(containingElementSchema));

/** An element of one's own playlists that holds a given video. */
export interface ContainingElement {
  /** The number of the playlist. */
  readonly playlistId: number;
  /** The number of the element in it. */
  readonly playlistElementId: number;
  /** The name of the playlist; absent on older servers. */
  readonly playlistDisplayName?: string | undefined;
  /** Where in the video to start, in seconds; absent or null for its beginning. */
  readonly startTimestamp?: number | null | undefined;
  /** Where in the video to stop, in seconds; absent or null for its end. */
  readonly stopTimestamp?: number | null | undefined;
}

/** The calls about playlists. */
export interface PeerTubePlaylists {
  /**
   * Lists public playlists; with `account` or `channel`, those of one. Its owner's token returns all of that account's.
   * @param page - Where to start, how many a request asks for, and whose playlists.
   * @param options - A signal that ends the listing.
   * @throws `PeerTubeError` with `not-found` for an account or channel that does not exist.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * for await (const { displayName, videosLength } of peertube.playlists.list({ channel: 'talleres' }))
   *   console.log(displayName, videosLength);
   * ```
   */
  list(
    page?: ListOptions & {
      /** The handle of an account. @defaultValue all public playlists */
      readonly account?: string | undefined;
      /** The handle of a channel; it has no effect beside `account`. */
      readonly channel?: string | undefined;
    },
    options?: CallOptions,
  ): Paginator<Playlist>;
  /**
   * Gets a playlist.
   * @param id - The playlist: its number, UUID or short UUID.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const { displayName, videoChannel } = await peertube.playlists.get(3);
   * console.log(displayName, videoChannel?.name);
   * ```
   */
  get(id: PlaylistId, options?: CallOptions): Promise<Playlist>;
  /**
   * Creates a playlist that is private unless `input.privacy` says otherwise.
   * @param input - The name that people read; a public one also needs a channel.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `bad-request` for one that is not private and has no channel.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const input = { displayName: 'Jornadas 2021', privacy: 'public', videoChannelId: 2 } as const;
   * const { id } = await peertube.playlists.create(input);
   * await peertube.playlists.addVideo(id, 42);
   * ```
   */
  create(
    input: NewPlaylist,
    options?: CallOptions,
  ): Promise<{
    /** The number on this server alone. */
    readonly id: number;
    /** The same on every server. */
    readonly uuid: string;
    /** The UUID in 22 characters, as in the addresses of pages. */
    readonly shortUUID: string;
  }>;
  /**
   * Changes the fields that `input` has, and leaves the others.
   * @param id - The playlist: its number, UUID or short UUID.
   * @param input - The fields to change.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found`, `forbidden` for the playlist of somebody else, `bad-request` as for `create`.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.playlists.update(3, { description: 'Las charlas, en su orden.' });
   * ```
   */
  update(id: PlaylistId, input: PlaylistInput, options?: CallOptions): Promise<void>;
  /**
   * Deletes a playlist; its videos stay.
   * @param id - The playlist: its number, UUID or short UUID.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found`, `forbidden` for the playlist of somebody else.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.playlists.delete(3);
   * ```
   */
  delete(id: PlaylistId, options?: CallOptions): Promise<void>;
  /**
   * Lists the elements of a playlist in their order.
   * @param id - The playlist: its number, UUID or short UUID.
   * @param page - Where to start, and how many a request asks for.
   * @param options - A signal that ends the listing.
   * @throws `PeerTubeError` with `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * for await (const { position, video } of peertube.playlists.listVideos(3))
   *   console.log(position, video?.name ?? 'no longer there');
   * ```
   */
  listVideos(id: PlaylistId, page?: ListOptions, options?: CallOptions): Paginator<PlaylistElement>;
  /**
   * Appends a video. A video that is in the playlist already is added again: check with `findContaining` first.
   * @param id - The playlist: its number, UUID or short UUID.
   * @param video - The video: its number, UUID or short UUID.
   * @param times - The seconds at which the element starts and stops.
   * @param options - A signal that ends the call.
   * @returns The number of the element, for `updateElement` and `removeElement`.
   * @throws `PeerTubeError`: `not-found` for the playlist or the video, `forbidden` for the playlist of somebody else.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const { id } = await peertube.playlists.addVideo(3, 42, { startTimestamp: 90 });
   * await peertube.playlists.updateElement(3, id, { startTimestamp: null }); // from the beginning after all
   * ```
   */
  addVideo(
    id: PlaylistId,
    video: VideoId,
    times?: ElementTimes,
    options?: CallOptions,
  ): Promise<{
    /** The number of the element in this playlist. */
    readonly id: number;
  }>;
  /**
   * Changes which part of a video is played.
   * @param id - The playlist: its number, UUID or short UUID.
   * @param elementId - The number of the element, which `addVideo` returns.
   * @param times - The seconds at which the element starts and stops.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found` for an element that the playlist does not have.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.playlists.updateElement(3, 17, { startTimestamp: 90, stopTimestamp: 600 });
   * ```
   */
  updateElement(
    id: PlaylistId,
    elementId: number,
    times: ElementTimes,
    options?: CallOptions,
  ): Promise<void>;
  /**
   * Removes an element.
   * @param id - The playlist: its number, UUID or short UUID.
   * @param elementId - The number of the element, which `addVideo` returns.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found` for an element that the playlist does not have.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * for await (const { id, video } of peertube.playlists.listVideos(3))
   *   if (!video) await peertube.playlists.removeElement(3, id);
   * ```
   */
  removeElement(id: PlaylistId, elementId: number, options?: CallOptions): Promise<void>;
  /**
   * Moves elements.
   * @param id - The playlist: its number, UUID or short UUID.
   * @param move - Which elements, and after which position.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `bad-request` for positions that the playlist does not have.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.playlists.reorder(3, { startPosition: 5, insertAfterPosition: 0 }); // the fifth comes first
   * ```
   */
  reorder(id: PlaylistId, move: PlaylistMove, options?: CallOptions): Promise<void>;
  /**
   * Finds which of one's own playlists contain these videos. The keys of the result are the numbers of the videos.
   * @param videos - The numbers of the videos.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const elements = await peertube.playlists.findContaining([42]);
   * console.log(elements['42']?.map(({ playlistId }) => playlistId));
   * ```
   */
  findContaining(
    videos: readonly number[],
    options?: CallOptions,
  ): Promise<Readonly<Record<string, readonly ContainingElement[]>>>;
}

/**
 * Creates the playlists API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connect` returned.
 *
 * @example
 * ```ts
 * import { connect, createPlaylists } from '@comunal/peertube';
 *
 * const playlists = createPlaylists(connect({ baseUrl: 'https://tubo.example' }));
 * const { data } = await playlists.list({ account: 'colectiva' });
 * ```
 */
export function createPlaylists(connection: PeerTubeConnection): PeerTubePlaylists {
  return {
    list({ account, channel, ...page } = {}, options) {
      let path = 'video-playlists';
      if (channel !== undefined) path = apiPath`video-channels/${channel}/video-playlists`;
      if (account !== undefined) path = apiPath`accounts/${account}/video-playlists`;
      return paginateApi(connection, { path, item: playlistSchema }, page, options);
    },
    get: (id, options) =>
      callApi(connection, 'GET', apiPath`video-playlists/${id}`, options, {
        schema: playlistSchema,
      }),
    async create(input, options) {
      checkInput('playlists.create', input, playlistInputNames, connection.createError);
      const parts = {
        ...(await toPlaylistBody(privateByDefault(input), connection.createError)),
        schema: createdSchema,
      };
      return (await callApi(connection, 'POST', 'video-playlists', options, parts)).videoPlaylist;
    },
    update: async (id, input, options) => {
      checkInput('playlists.update', input, playlistInputNames, connection.createError);
      const parts = await toPlaylistBody(input, connection.createError);
      await callApi(connection, 'PUT', apiPath`video-playlists/${id}`, options, parts);
    },
    delete: (id, options) => callApi(connection, 'DELETE', apiPath`video-playlists/${id}`, options),
    listVideos: (id, page, options) => {
      const path = apiPath`video-playlists/${id}/videos`;
      return paginateApi(connection, { path, item: playlistElementSchema }, { ...page }, options);
    },
    async addVideo(id, videoId, times = {}, options) {
      checkInput('playlists.addVideo', times, elementTimesNames, connection.createError);
      const parts = { json: { videoId, ...times }, schema: addedSchema };
      const path = apiPath`video-playlists/${id}/videos`;
      return (await callApi(connection, 'POST', path, options, parts)).videoPlaylistElement;
    },
    async updateElement(id, elementId, times, options) {
      checkInput('playlists.updateElement', times, elementTimesNames, connection.createError);
      const path = apiPath`video-playlists/${id}/videos/${elementId}`;
      await callApi(connection, 'PUT', path, options, { json: times });
    },
    removeElement: (id, elementId, options) => {
      const path = apiPath`video-playlists/${id}/videos/${elementId}`;
      return callApi(connection, 'DELETE', path, options);
    },
    async reorder(id, move, options) {
      checkInput('playlists.reorder', move, playlistMoveNames, connection.createError);
      const path = apiPath`video-playlists/${id}/videos/reorder`;
      await callApi(connection, 'POST', path, options, { json: move });
    },
    findContaining: (videoIds, options) =>
      callApi(connection, 'GET', 'users/me/video-playlists/videos-exist', options, {
        query: { videoIds },
        auth: true,
        schema: containingSchema,
      }),
  };
}

/** Builds the body of a request: JSON, or a form when there is a thumbnail. */
async function toPlaylistBody(input: PlaylistInput, createError: CreateError) {
  const { privacy, thumbnail, ...rest } = emptyToNull(input);
  checkPrivacy(privacy, createError);
  const fields = { ...rest, privacy: privacy && VideoPrivacy[privacy] };
  if (!thumbnail) return { json: fields };
  const thumbnailfile = await toImageFile(thumbnail, 'thumbnail', createError);
  return { body: toFormData(fields, { thumbnailfile }) };
}
