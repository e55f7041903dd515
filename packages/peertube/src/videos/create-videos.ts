import type { CallOptions, ListOptions, OptionNames, Paginator } from '@comunal/http';
import type { Upload, UploadSource } from '@comunal/http/upload';
import { apiPath, callApi } from '../call-api.ts';
import { checkInput } from '../check-input.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { omitUndefined } from '../omit-undefined.ts';
import type { PeerTubeUploadOptions, PeerTubeUploadState } from '../uploads/upload-state.ts';
import { createVideoChapters, type PeerTubeVideoChapters } from './create-video-chapters.ts';
import { createVideoFiles, type PeerTubeVideoFiles } from './create-video-files.ts';
import { createVideoStats, type PeerTubeVideoStats } from './create-video-stats.ts';
import { MY_VIDEO_FILTERS, VIDEO_SEARCH_FILTERS } from './video-filter-names.ts';
import { paginateVideos } from './paginate-videos.ts';
import { startUpload } from './start-upload.ts';
import type { MyVideoFilters, VideoFilters, VideoSearch } from './video-filters.ts';
import type { VideoId } from './video-id.ts';
import { toVideoBody, videoInputNames, type VideoInput } from './video-input.ts';
import {
  createVideoUploadTarget,
  type UploadedVideo,
  type VideoUploadInput,
} from './video-upload-target.ts';
import { videoDetailsSchema, type Video, type VideoDetails } from './video.ts';

/** A view that a player reports, so that the server counts it. */
export interface VideoView {
  /** The position in the video, in seconds; not past its end. */
  readonly currentTime: number;
  /** That the viewer moved to this position. */
  readonly viewEvent?: 'seek' | undefined;
  /** Distinguishes viewers who share an address; from PeerTube 6.2 on. */
  readonly sessionId?: string | undefined;
}

const viewNames: OptionNames<VideoView> = { currentTime: true, viewEvent: true, sessionId: true };

/** The calls about the videos of a server. */
export interface PeerTubeVideos extends PeerTubeVideoFiles {
  /**
   * Lists videos: awaited, one page; iterated, all.
   * @param filters - Which videos, in which order, and how many a request asks for.
   * @param options - A signal that ends the listing.
   * @throws `PeerTubeError`, before anything is sent: `unsupported-language`, and `bad-request` for a licence or privacy that PeerTube
   *   lacks.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator({ seed: [{ name: 'Taller de fanzines' }] });
   * const { videos } = createPeerTube({ baseUrl: server.url });
   * const { total } = await videos.list({ pageSize: 10 }); // one page
   * console.log(total); // → 1
   * for await (const { name } of videos.list({ sort: '-publishedAt' })) console.log(name);
   * // → Taller de fanzines
   * await server.stop();
   * ```
   */
  list(filters?: VideoFilters & ListOptions, options?: CallOptions): Paginator<Video>;
  /**
   * Lists one's own videos of every privacy.
   * @param filters - Which videos, in which order, and how many a request asks for.
   * @param options - A signal that ends the listing.
   * @throws `PeerTubeError`: as for `list`.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * for await (const { name, privacy } of peertube.videos.listMine({ sort: '-createdAt' }))
   *   console.log(name, privacy);
   * ```
   */
  listMine(filters?: MyVideoFilters & ListOptions, options?: CallOptions): Paginator<Video>;
  /**
   * Searches public videos by words, or by the address of one, the most relevant first.
   * @param filters - The words, which videos, in which order, and how many a request asks for.
   * @param options - A signal that ends the listing.
   * @throws `PeerTubeError`: as for `list`, and `bad-request` for a `searchTarget` that the server has disabled.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const search = { search: 'fanzine', languageOneOf: ['es', 'pt'], durationMax: 3600 };
   * const { data } = await peertube.videos.search({ ...search, pageSize: 5 });
   * ```
   */
  search(filters?: VideoSearch & ListOptions, options?: CallOptions): Paginator<Video>;
  /**
   * Gets one video. A private one needs its owner's token, one with a password the `password`.
   * @param id - The video: its number, UUID or short UUID.
   * @param options - The password, for a video that has one, and a signal that ends the call.
   * @throws `PeerTubeError`: `video-requires-password`, `incorrect-video-password`, `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube, isPeerTubeError } from '@comunal/peertube';
   *
   * const { videos } = createPeerTube({ baseUrl: 'https://tubo.example' });
   * try {
   *   console.log((await videos.get('wuzkHBJry2URbrzYF7oNaj')).description);
   * } catch (error) {
   *   if (!isPeerTubeError(error) || error.code !== 'not-found') throw error;
   *   console.log('It was deleted, or it is private.');
   * }
   * ```
   */
  get(
    id: VideoId,
    options?: CallOptions & {
      /** The password of a video that has one. */
      readonly password?: string | undefined;
    },
  ): Promise<VideoDetails>;
  /**
   * Uploads a file as a new video that is private unless `input.privacy` says otherwise. The upload resumes by itself after a
   * broken connection, and from `options.state` in a later process.
   * @param source - The file, or where its bytes come from.
   * @param input - The name, the channel, and what else is said about it.
   * @param options - Progress, a signal, and how to resume.
   * @throws `PeerTubeError`: `file-changed`, `stalled`, `quota-reached`, `unsupported-file`, `unreadable-video`, `ambiguous-outcome`
   *   when several videos may be the result, `upload-gone` when the server has forgotten it, `upload-stuck` when the server
   *   takes bytes and does not advance.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   * import { sampleMedia, startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator(); // in its place, your server
   * const { username = '', password = '', channelId = 0 } = server.users[0] ?? {};
   * const { auth, videos } = createPeerTube({ baseUrl: server.url });
   * await auth.logIn({ username, password });
   * const file = new File([sampleMedia({ size: 5_000 })], 'charla.mp4');
   * const { uuid } = await videos.upload(file, { name: 'Charla', channelId });
   * console.log((await videos.get(uuid)).privacy); // → private
   * await server.stop();
   * ```
   */
  upload(
    source: Blob | UploadSource,
    input: VideoUploadInput,
    options?: PeerTubeUploadOptions,
  ): Upload<UploadedVideo>;
  /**
   * Discards an upload that will not be resumed.
   * @param state - As `onState` received it.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { readFile, rm } from 'node:fs/promises';
   * import { readUploadState } from '@comunal/peertube';
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const { videos } = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const state = readUploadState(JSON.parse(await readFile('upload.json', 'utf8')));
   * if (state) await videos.cancelUpload(state);
   * await rm('upload.json');
   * ```
   */
  cancelUpload(state: PeerTubeUploadState, options?: CallOptions): Promise<void>;
  /**
   * Changes the fields that `input` has, and leaves the others.
   * @param id - The video: its number, UUID or short UUID.
   * @param input - The fields to change.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found`, `forbidden` for the video of somebody else, `too-many-tags`, `unsupported-file` for the
   *   thumbnail, `bad-request` for a field that a video does not have.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.videos.update(42, { privacy: 'public', licence: 'CC-BY-SA-4.0', language: 'es-MX' });
   * ```
   */
  update(id: VideoId, input: VideoInput, options?: CallOptions): Promise<void>;
  /**
   * Sets the thumbnail: JPEG, PNG or WebP, at most 4 MB. The server scales it.
   * @param id - The video: its number, UUID or short UUID.
   * @param image - The content of its file.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `unsupported-file`.
   *
   * @example
   * ```ts
   * import { readFile } from 'node:fs/promises';
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.videos.setThumbnail(42, new Blob([await readFile('cartel.jpg')]));
   * ```
   */
  setThumbnail(id: VideoId, image: Blob, options?: CallOptions): Promise<void>;
  /**
   * Deletes a video for good.
   * @param id - The video: its number, UUID or short UUID.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found`, `forbidden` for the video of somebody else.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.videos.delete(42);
   * ```
   */
  delete(id: VideoId, options?: CallOptions): Promise<void>;
  /**
   * Counts a viewer, when a player reports every 5 s or so. The server sees their network address, and may store it.
   * @param id - The video: its number, UUID or short UUID.
   * @param view - The position of the player, in seconds.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found`, `bad-request` for a position past the end.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * await peertube.videos.addView(42, { currentTime: 15 });
   * ```
   */
  addView(id: VideoId, view: VideoView, options?: CallOptions): Promise<void>;
  /** The calls about chapters. */
  readonly chapters: PeerTubeVideoChapters;
  /** The calls about how much one's own videos are watched. */
  readonly stats: PeerTubeVideoStats;
}

/**
 * Creates the videos API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connect` returned.
 *
 * @example
 * ```ts
 * import { connect, createVideos } from '@comunal/peertube';
 *
 * const videos = createVideos(connect({ baseUrl: 'https://tubo.example' }));
 * const { data } = await videos.list({ sort: '-views', pageSize: 5 });
 * ```
 */
export function createVideos(connection: PeerTubeConnection): PeerTubeVideos {
  const get: PeerTubeVideos['get'] = (id, { password, signal } = {}) =>
    callApi(
      connection,
      'GET',
      apiPath`videos/${id}`,
      { signal },
      {
        ...(password !== undefined && { headers: { 'x-peertube-video-password': password } }),
        schema: videoDetailsSchema,
      },
    );
  const update: PeerTubeVideos['update'] = async (id, input, options) => {
    checkInput('videos.update', input, videoInputNames, connection.createError);
    const { tags, language, licence } = input;
    // Tags store the languages and licences that PeerTube lacks, so none of the three is written without the others.
    const changesTags = [tags, language, licence].some((value) => value !== undefined);
    const current = changesTags ? await get(id, options) : undefined;
    const currentFields = current && {
      tags: current.tags,
      language: current.language,
      licence: current.licence,
    };
    const parts = await toVideoBody(
      { ...currentFields, ...omitUndefined(input) },
      connection.createError,
    );
    await callApi(connection, 'PUT', apiPath`videos/${id}`, options, parts);
  };
  return {
    list: (filters, options) => paginateVideos(connection, 'videos', filters, options),
    listMine: (filters, options) =>
      paginateVideos(connection, 'users/me/videos', filters, options, {
        auth: true,
        names: MY_VIDEO_FILTERS,
      }),
    search: (filters, options) =>
      paginateVideos(connection, 'search/videos', filters, options, {
        names: VIDEO_SEARCH_FILTERS,
      }),
    get,
    upload: (source, input, options) =>
      startUpload(connection, () => createVideoUploadTarget(connection, input), source, options),
    cancelUpload: ({ uploadId }, options) =>
      callApi(connection, 'DELETE', 'videos/upload-resumable', options, {
        query: { upload_id: uploadId },
      }),
    update,
    setThumbnail: (id, thumbnail, options) => update(id, { thumbnail }, options),
    delete: (id, options) => callApi(connection, 'DELETE', apiPath`videos/${id}`, options),
    async addView(id, view, options) {
      checkInput('videos.addView', view, viewNames, connection.createError);
      const json = { ...view, currentTime: Math.floor(view.currentTime) };
      const parts = { json, auth: 'optional' } as const;
      await callApi(connection, 'POST', apiPath`videos/${id}/views`, options, parts);
    },
    ...createVideoFiles(connection),
    chapters: createVideoChapters(connection),
    stats: createVideoStats(connection),
  };
}
