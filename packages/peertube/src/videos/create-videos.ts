import type { CallOptions, Paginator, ListOptions } from '@comunal/http';
import type { Upload, UploadSource } from '@comunal/http/upload';
import type { PeerTubeConnection } from '../connection.ts';
import { omitUndefined } from '../omit-undefined.ts';
import { apiPath, callApi } from '../call-api.ts';
import type { PeerTubeUploadOptions } from '../uploads/upload-state.ts';
import type { PeerTubeUploadState } from '../uploads/upload-state.ts';
import { createVideoChapters, type PeerTubeVideoChapters } from './create-video-chapters.ts';
import { createVideoFiles, type PeerTubeVideoFiles } from './create-video-files.ts';
import { createVideoStats, type PeerTubeVideoStats } from './create-video-stats.ts';
import { paginateVideos } from './paginate-videos.ts';
import { startUpload } from './start-upload.ts';
import type { MyVideoFilters, VideoFilters, VideoSearch } from './video-filters.ts';
import type { VideoId } from './video-id.ts';
import { toVideoBody, type VideoInput } from './video-input.ts';
import {
  createVideoUploadTarget,
  type NewVideo,
  type UploadedVideo,
} from './video-upload-target.ts';
import { videoDetailsSchema, type Video, type VideoDetails } from './video.ts';

/** What a player tells the server, so that it counts. */
export interface VideoView {
  /** Where in the video, in seconds; not past its end. */
  readonly currentTime: number;
  readonly viewEvent?: 'seek' | undefined;
  /** Tells viewers apart who have one address; from PeerTube 6.2 on. */
  readonly sessionId?: string | undefined;
}

/** Videos of one server. */
export interface PeerTubeVideos extends PeerTubeVideoFiles {
  /** Awaited, one page; iterated, all. */
  list(filters?: VideoFilters & ListOptions, options?: CallOptions): Paginator<Video>;
  /** One's own videos, of every privacy. */
  listMine(filters?: MyVideoFilters & ListOptions, options?: CallOptions): Paginator<Video>;
  /** Public videos by their words, or by the address of one, the most fitting first. */
  search(filters?: VideoSearch & ListOptions, options?: CallOptions): Paginator<Video>;
  /**
   * One video. A private one needs its owner's log-in, one with a password the `password`.
   * @throws `PeerTubeError`: `video-requires-password`, `incorrect-video-password`, `not-found`.
   */
  get(
    id: VideoId,
    options?: CallOptions & { readonly password?: string | undefined },
  ): Promise<VideoDetails>;
  /**
   * Uploads a file as a new video, which is private unless `input.privacy` says otherwise. It goes on by itself when the
   * line breaks, and from `options.state` when the process ended.
   * @throws `PeerTubeError`: `file-changed`, `stalled`, `quota-reached`, `unsupported-file`, `unreadable-video`, `ambiguous-outcome`
   *   when several videos may be the one, `upload-gone` when the server has forgotten it, `upload-stuck` when it takes bytes
   *   and keeps none.
   */
  upload(
    source: Blob | UploadSource,
    input: NewVideo,
    options?: PeerTubeUploadOptions,
  ): Upload<UploadedVideo>;
  /** Tells the server to forget an upload that is not to go on. */
  cancelUpload(state: PeerTubeUploadState, options?: CallOptions): Promise<void>;
  /** Changes what `input` holds and leaves the rest. */
  update(id: VideoId, input: VideoInput, options?: CallOptions): Promise<void>;
  /** JPEG, PNG or WebP, at most 4 MB; the server scales it. @throws `PeerTubeError` with `unsupported-file`. */
  setThumbnail(id: VideoId, image: Blob, options?: CallOptions): Promise<void>;
  /** Deletes a video for good. */
  delete(id: VideoId, options?: CallOptions): Promise<void>;
  /** Counts somebody who watches, when a player tells it every 5 s or so. The server sees and may keep their address. */
  view(id: VideoId, view: VideoView, options?: CallOptions): Promise<void>;
  readonly chapters: PeerTubeVideoChapters;
  readonly stats: PeerTubeVideoStats;
}

/** Videos, by themselves. */
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
    const { tags, language, licence } = input;
    // Tags keep languages and licences that PeerTube lacks: one of the three is never written without the others.
    const isKept = [tags, language, licence].some((each) => each !== undefined);
    const current = isKept ? await get(id, options) : undefined;
    const kept = current && {
      tags: current.tags,
      language: current.language,
      licence: current.licence,
    };
    const parts = await toVideoBody({ ...kept, ...omitUndefined(input) }, connection.createError);
    await callApi(connection, 'PUT', apiPath`videos/${id}`, options, parts);
  };
  return {
    list: (filters, options) => paginateVideos(connection, 'videos', filters, options),
    listMine: (filters, options) =>
      paginateVideos(connection, 'users/me/videos', filters, options, true),
    search: (filters, options) => paginateVideos(connection, 'search/videos', filters, options),
    get,
    upload: (source, input, options) =>
      startUpload(connection, createVideoUploadTarget(connection, input), source, options),
    cancelUpload: ({ uploadId }, options) =>
      callApi(connection, 'DELETE', 'videos/upload-resumable', options, {
        query: { upload_id: uploadId },
      }),
    update,
    setThumbnail: (id, thumbnail, options) => update(id, { thumbnail }, options),
    delete: (id, options) => callApi(connection, 'DELETE', apiPath`videos/${id}`, options),
    view: (id, { currentTime, ...rest }, options) =>
      callApi(connection, 'POST', apiPath`videos/${id}/views`, options, {
        json: { ...rest, currentTime: Math.floor(currentTime) },
        auth: 'optional',
      }),
    ...createVideoFiles(connection),
    chapters: createVideoChapters(connection),
    stats: createVideoStats(connection),
  };
}
