import { listOf, type CallOptions, type List, type ListOptions } from '@comunal/http';
import type { Connection } from '../connection.ts';
import { pausing } from '../uploads/pausing.ts';
import { runUpload, type UploadOptions } from '../uploads/run-upload.ts';
import type { UploadState } from '../uploads/upload-state.ts';
import { blobSource, type UploadSource } from '../uploads/upload-source.ts';
import type { UploadTarget } from '../uploads/upload-target.ts';
import { videoBody, type VideoInput } from './video-input.ts';
import { videoQuery, type VideoFilters } from './video-filters.ts';
import { videoTarget, type NewVideo, type UploadedVideo } from './video-target.ts';
import { videoDetailsSchema, videoPageSchema, type Video, type VideoDetails } from './video.ts';

/** A video's number, UUID or short UUID. An unlisted one is found by the last two only. */
export type VideoId = string | number;

/** An upload under way: await it. */
export interface Upload<Result> extends Promise<Result> {
  /** Stops sending; the server keeps what it has for about a day. */
  pause(): void;
  /** Goes on from what the server has. */
  resume(): void;
}

/** Videos of one server. */
export interface Videos {
  /** Awaited, one page; iterated, all. */
  list(filters?: VideoFilters & ListOptions, options?: CallOptions): List<Video>;
  /** One's own videos, of every privacy. */
  listMine(filters?: VideoFilters & ListOptions, options?: CallOptions): List<Video>;
  /**
   * One video. A private one needs its owner's log-in, one with a password the `password`.
   * @throws `PeerTubeError`: `video_requires_password`, `incorrect_video_password`, `not-found`.
   */
  get(id: VideoId, options?: CallOptions & { readonly password?: string }): Promise<VideoDetails>;
  /**
   * Uploads a file as a new video, which is private unless `input.privacy` says otherwise. It goes on by itself when the
   * line breaks, and from `options.state` when the process ended.
   * @throws `PeerTubeError`: `file-changed`, `quota_reached`, `unsupported-file`, `unreadable-video`, `ambiguous-outcome`
   *   when several videos may be the one, `upload-gone` when the server has forgotten it.
   */
  upload(
    source: Blob | UploadSource,
    input: NewVideo,
    options?: UploadOptions,
  ): Upload<UploadedVideo>;
  /** Tells the server to forget an upload that is not to go on. */
  cancelUpload(state: UploadState, options?: CallOptions): Promise<void>;
  /** Changes what `input` holds and leaves the rest. */
  update(id: VideoId, input: VideoInput, options?: CallOptions): Promise<void>;
  /** Deletes a video for good. */
  delete(id: VideoId, options?: CallOptions): Promise<void>;
}

/** Videos, by themselves. */
export function createVideos(connection: Connection): Videos {
  const { http, error } = connection;
  const listAt =
    (path: string, auth: boolean | 'optional'): Videos['list'] =>
    ({ pageSize, start, ...filters } = {}, options) =>
      listOf(
        (from, count) =>
          http.call(
            {
              method: 'GET',
              path,
              query: { ...videoQuery(filters), start: from, count },
              auth,
              answer: videoPageSchema,
            },
            options,
          ),
        { pageSize, start },
      );
  const at = (id: VideoId): string => `api/v1/videos/${encodeURIComponent(id)}`;
  const get: Videos['get'] = (id, { password, signal } = {}) =>
    http.call(
      {
        method: 'GET',
        path: at(id),
        auth: 'optional',
        ...(password !== undefined && { headers: { 'x-peertube-video-password': password } }),
        answer: videoDetailsSchema,
      },
      { signal },
    );
  return {
    list: listAt('api/v1/videos', 'optional'),
    listMine: listAt('api/v1/users/me/videos', true),
    get,
    upload: (source, input, options) =>
      startUpload(connection, videoTarget(connection, input), source, options),
    cancelUpload: ({ uploadId }, options) =>
      http.call(
        {
          method: 'DELETE',
          path: 'api/v1/videos/upload-resumable',
          query: { upload_id: uploadId },
          auth: true,
        },
        options,
      ),
    async update(id, input, options) {
      const { tags, language, licence } = input;
      // Tags keep languages and licences that PeerTube lacks: one of the three is never written without the others.
      const isKept = [tags, language, licence].some((each) => each !== undefined);
      const current = isKept ? await get(id, options) : undefined;
      const kept = current && {
        tags: current.tags,
        language: current.language,
        licence: current.licence,
      };
      await http.call(
        { method: 'PUT', path: at(id), auth: true, ...videoBody({ ...kept, ...input }, error) },
        options,
      );
    },
    delete: (id, options) => http.call({ method: 'DELETE', path: at(id), auth: true }, options),
  };
}

function startUpload<Result>(
  connection: Connection,
  target: UploadTarget<Result>,
  source: Blob | UploadSource,
  options: UploadOptions = {},
): Upload<Result> {
  const pause = pausing();
  const open = source instanceof Blob ? blobSource(source) : source;
  // Whoever is told of progress may already pause what this returns.
  const result = Promise.resolve().then(() => runUpload(connection, target, open, options, pause));
  return Object.assign(result, { pause: pause.pause, resume: pause.resume });
}
