import { parseJson, type CallOptions } from '@comunal/http';
import type { Upload, UploadSource } from '@comunal/http/upload';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { isPeerTubeError } from '../peertube-error.ts';
import { apiPath, callApi } from '../call-api.ts';
import type { PeerTubeUploadOptions } from '../uploads/upload-state.ts';
import type { PeerTubeUploadState } from '../uploads/upload-state.ts';
import type { UploadTarget } from '../uploads/upload-target.ts';
import { startUpload } from './start-upload.ts';
import type { VideoId } from './video-id.ts';
import type { Known } from '../known.ts';

const sourceSchema = z.pipe(
  z.looseObject({
    filename: z.optional(z.string()),
    inputFilename: z.optional(z.string()),
    createdAt: z.string(),
    size: z.nullish(z.number()),
    resolution: z.nullish(
      z.looseObject({ id: z.nullish(z.number()), label: z.nullish(z.string()) }),
    ),
    width: z.nullish(z.number()),
    height: z.nullish(z.number()),
    fps: z.nullish(z.number()),
    fileDownloadUrl: z.nullish(z.string()),
  }),
  // Before 6.1 it had the first name alone, which 8 no longer has.
  z.transform(({ filename, inputFilename = filename, ...rest }) => ({ ...rest, inputFilename })),
);
const tokenSchema = z.looseObject({
  files: z.looseObject({ token: z.string(), expires: z.string() }),
});

/**
 * The file that a video was made of. Of one that came with PeerTube 6.1 or later with its size in bytes; `fileDownloadUrl` is
 * there when the server keeps such files.
 */
export interface VideoSource extends Known<z.output<typeof sourceSchema>> {}

/** What opens the files of a private video. Who has it can watch, until `expires` (ISO 8601). */
export interface FileToken extends Known<z.output<typeof tokenSchema>['files']> {}

/** What a video is made of. */
export interface PeerTubeVideoFiles {
  /** The file that it was made of; for its owner. @throws `PeerTubeError` with `not-found` when the server knows none. */
  getSource(id: VideoId, options?: CallOptions): Promise<VideoSource>;
  /**
   * Puts another file in place of a video's, with the same care as an upload; address, comments and counts stay. From
   * PeerTube 6 on, and only where the server allows it.
   * @throws `PeerTubeError`: as for `upload`, and `forbidden` where it is turned off.
   */
  replaceSource(
    id: VideoId,
    source: Blob | UploadSource,
    options?: PeerTubeUploadOptions,
  ): Upload<VideoSource>;
  /** Tells the server to forget a replacement that is not to go on. */
  cancelReplaceSource(
    id: VideoId,
    state: PeerTubeUploadState,
    options?: CallOptions,
  ): Promise<void>;
  /**
   * What opens a private video's files: put it into their addresses as `videoFileToken`. One that everybody may watch needs
   * none.
   * @throws `PeerTubeError` with `unauthorized` when one may not watch it, and for who is not logged in and gives no password.
   *   Where everybody may watch, PeerTube 8.0 fails over the latter: `server` (500).
   */
  createFileToken(
    id: VideoId,
    options?: CallOptions & { readonly password?: string | undefined },
  ): Promise<FileToken>;
}

/** What videos are made of, by itself. */
export function createVideoFiles(connection: PeerTubeConnection): PeerTubeVideoFiles {
  const replacing = (id: VideoId): string => apiPath`videos/${id}/source/replace-resumable`;
  const getSource: PeerTubeVideoFiles['getSource'] = (id, options) =>
    callApi(connection, 'GET', apiPath`videos/${id}/source`, options, {
      auth: true,
      schema: sourceSchema,
    });
  const sourceIn = async (id: VideoId, options: CallOptions): Promise<VideoSource | undefined> => {
    try {
      return await getSource(id, options);
    } catch (thrown) {
      if (isPeerTubeError(thrown) && thrown.code === 'not-found') return undefined;
      throw thrown;
    }
  };
  const target = (id: VideoId): UploadTarget<VideoSource> => ({
    path: `api/v1/${replacing(id)}`,
    name: `source of ${id}`,
    createBody: ({ name: filename }) => ({ json: { filename } }),
    // Each file that a video is made of has a time of its own, and the answer to the last chunk comes after it is kept.
    readBaseline: async (options) => (await sourceIn(id, options))?.createdAt ?? null,
    readResult: (response) => sourceSchema.safeParse(parseJson(response)).data,
    findResults: async (baseline, options) => {
      const now = await sourceIn(id, options);
      return now && now.createdAt !== baseline ? [now] : [];
    },
  });
  return {
    getSource,
    replaceSource: (id, source, options) => startUpload(connection, target(id), source, options),
    cancelReplaceSource: (id, { uploadId }, options) =>
      callApi(connection, 'DELETE', replacing(id), options, { query: { upload_id: uploadId } }),
    async createFileToken(id, { password, signal } = {}) {
      const parts = {
        auth: 'optional',
        ...(password !== undefined && { headers: { 'x-peertube-video-password': password } }),
        schema: tokenSchema,
      } as const;
      return (await callApi(connection, 'POST', apiPath`videos/${id}/token`, { signal }, parts))
        .files;
    },
  };
}
