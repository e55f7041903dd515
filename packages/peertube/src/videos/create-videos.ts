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
  type NewVideo,
  type UploadedVideo,
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
  /** Lists videos: awaited, one page; iterated, all. */
  list(filters?: VideoFilters & ListOptions, options?: CallOptions): Paginator<Video>;
  /** Lists one's own videos of every privacy. */
  listMine(filters?: MyVideoFilters & ListOptions, options?: CallOptions): Paginator<Video>;
  /** Searches public videos by words, or by the address of one, the most relevant first. */
  search(filters?: VideoSearch & ListOptions, options?: CallOptions): Paginator<Video>;
  /**
   * Gets one video. A private one needs its owner's token, one with a password the `password`.
   * @throws `PeerTubeError`: `video-requires-password`, `incorrect-video-password`, `not-found`.
   */
  get(
    id: VideoId,
    options?: CallOptions & { readonly password?: string | undefined },
  ): Promise<VideoDetails>;
  /**
   * Uploads a file as a new video that is private unless `input.privacy` says otherwise. The upload resumes by itself after a
   * broken connection, and from `options.state` in a later process.
   * @throws `PeerTubeError`: `file-changed`, `stalled`, `quota-reached`, `unsupported-file`, `unreadable-video`, `ambiguous-outcome`
   *   when several videos may be the result, `upload-gone` when the server has forgotten it, `upload-stuck` when the server
   *   takes bytes and does not advance.
   */
  upload(
    source: Blob | UploadSource,
    input: NewVideo,
    options?: PeerTubeUploadOptions,
  ): Upload<UploadedVideo>;
  /** Discards an upload that will not be resumed. */
  cancelUpload(state: PeerTubeUploadState, options?: CallOptions): Promise<void>;
  /** Changes the fields that `input` has, and leaves the others. */
  update(id: VideoId, input: VideoInput, options?: CallOptions): Promise<void>;
  /** Sets the thumbnail: JPEG, PNG or WebP, at most 4 MB. The server scales it. @throws `PeerTubeError` with `unsupported-file`. */
  setThumbnail(id: VideoId, image: Blob, options?: CallOptions): Promise<void>;
  /** Deletes a video for good. */
  delete(id: VideoId, options?: CallOptions): Promise<void>;
  /** Counts a viewer, when a player reports every 5 s or so. The server sees their network address, and may store it. */
  addView(id: VideoId, view: VideoView, options?: CallOptions): Promise<void>;
  /** The calls about chapters. */
  readonly chapters: PeerTubeVideoChapters;
  /** The calls about how much one's own videos are watched. */
  readonly stats: PeerTubeVideoStats;
}

/** Creates the videos API on an existing connection, for bundles that use nothing else. */
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
