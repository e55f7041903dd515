import { parseJson, type CallOptions } from '@comunal/http';
import type { Upload, UploadSource } from '@comunal/http/upload';
import * as z from 'zod/mini';
import { apiPath, callApi } from '../call-api.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { isPeerTubeError } from '../peertube-error.ts';
import type { PeerTubeUploadOptions, PeerTubeUploadState } from '../uploads/upload-state.ts';
import type { UploadTarget } from '../uploads/upload-target.ts';
import { startUpload } from './start-upload.ts';
import type { VideoId } from './video-id.ts';

/** Validates the source file of a video, and reads its name by one field. */
export const videoSourceSchema = z.pipe(
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
  // Before PeerTube 6.1 there was `filename` alone, which 8 no longer has.
  z.transform(({ filename, inputFilename = filename, ...rest }) => ({ ...rest, inputFilename })),
);

/** Validates a file token. */
export const fileTokenSchema = z.looseObject({ token: z.string(), expires: z.string() });
const tokenSchema = z.looseObject({ files: fileTokenSchema });

/** The source file of a video. */
export interface VideoSource {
  /** The name with which it was uploaded; absent or undefined when the server does not know it. */
  readonly inputFilename: string | undefined;
  /** When it was uploaded, in ISO 8601. */
  readonly createdAt: string;
  /** The size in bytes; absent or null for a file from before PeerTube 6.1. */
  readonly size?: number | null | undefined;
  /** The resolution; absent or null for a file from before PeerTube 6.1. */
  readonly resolution?:
    | {
        /** The height in pixels; 0 for sound alone. */
        readonly id?: number | null | undefined;
        /** The server's name of it, such as `1080p`. */
        readonly label?: string | null | undefined;
      }
    | null
    | undefined;
  /** The width in pixels; absent or null for sound alone, and for a file from before PeerTube 6.1. */
  readonly width?: number | null | undefined;
  /** The height in pixels, with the same exceptions. */
  readonly height?: number | null | undefined;
  /** Frames per second, with the same exceptions. */
  readonly fps?: number | null | undefined;
  /** The address of the file; absent or null when the server does not keep source files. */
  readonly fileDownloadUrl?: string | null | undefined;
}

/** The token that opens the files of a private video. Whoever has it can watch the video. */
export interface FileToken {
  /** The value of `videoFileToken` in the address of a file. */
  readonly token: string;
  /** When it expires, in ISO 8601. */
  readonly expires: string;
}

/** The calls about the files of videos. */
export interface PeerTubeVideoFiles {
  /**
   * Gets the source file of one's own video.
   * @param id - The video: its number, UUID or short UUID.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found` when the server knows none.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const { inputFilename, size, fileDownloadUrl } = await peertube.videos.getSource(42);
   * console.log(inputFilename, size, fileDownloadUrl ?? 'not kept');
   * ```
   */
  getSource(id: VideoId, options?: CallOptions): Promise<VideoSource>;
  /**
   * Replaces the source file of a video by a resumable upload; its address, comments and counts stay. From PeerTube 6 on, and
   * only where the server allows it.
   * @param id - The video: its number, UUID or short UUID.
   * @param source - The file, or where its bytes come from.
   * @param options - Progress, a signal, and how to resume.
   * @throws `PeerTubeError`: as for `upload`, and `forbidden` where it is disabled.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore, openFile } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const { videos } = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const { createdAt } = await videos.replaceSource(42, await openFile('charla-corregida.mp4'));
   * ```
   */
  replaceSource(
    id: VideoId,
    source: Blob | UploadSource,
    options?: PeerTubeUploadOptions,
  ): Upload<VideoSource>;
  /**
   * Discards the upload of a replacement that will not be resumed.
   * @param id - The video: its number, UUID or short UUID.
   * @param state - As `onState` received it.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { readFile } from 'node:fs/promises';
   * import { readUploadState } from '@comunal/peertube';
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const { videos } = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const state = readUploadState(JSON.parse(await readFile('replacement.json', 'utf8')));
   * if (state) await videos.cancelReplaceSource(42, state);
   * ```
   */
  cancelReplaceSource(
    id: VideoId,
    state: PeerTubeUploadState,
    options?: CallOptions,
  ): Promise<void>;
  /**
   * Creates the token that opens a private video's files: add it to their addresses as `videoFileToken`. A public video needs
   * none.
   * @param id - The video: its number, UUID or short UUID.
   * @param options - The password, for a video that has one, and a signal that ends the call.
   * @throws `PeerTubeError` with `unauthorized` when one may not watch it, and without a log-in and a password. For a public
   *   video PeerTube 8.0 fails in the latter case: `server` (500).
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const { token } = await peertube.videos.createFileToken(42);
   * const [file] = (await peertube.videos.get(42)).files;
   * const address = new URL(file?.fileDownloadUrl ?? 'https://tubo.example');
   * address.searchParams.set('videoFileToken', token);
   * ```
   */
  createFileToken(
    id: VideoId,
    options?: CallOptions & {
      /** The password of a video that has one. */
      readonly password?: string | undefined;
    },
  ): Promise<FileToken>;
}

/** Creates the files API on an existing connection. */
export function createVideoFiles(connection: PeerTubeConnection): PeerTubeVideoFiles {
  const toReplacePath = (id: VideoId): string => apiPath`videos/${id}/source/replace-resumable`;
  const getSource: PeerTubeVideoFiles['getSource'] = (id, options) =>
    callApi(connection, 'GET', apiPath`videos/${id}/source`, options, {
      auth: true,
      schema: videoSourceSchema,
    });
  const findSource = async (
    id: VideoId,
    options: CallOptions,
  ): Promise<VideoSource | undefined> => {
    try {
      return await getSource(id, options);
    } catch (thrown) {
      if (isPeerTubeError(thrown) && thrown.code === 'not-found') return undefined;
      throw thrown;
    }
  };
  const createTarget = (id: VideoId): UploadTarget<VideoSource> => ({
    path: `api/v1/${toReplacePath(id)}`,
    name: `source of ${id}`,
    createBody: ({ name: filename }) => ({ json: { filename } }),
    // Each source file has a time of its own, and the response to the last chunk comes after the server has stored it.
    readBaseline: async (options) => (await findSource(id, options))?.createdAt ?? null,
    readResult: (response) => videoSourceSchema.safeParse(parseJson(response)).data,
    findResults: async (baseline, options) => {
      const current = await findSource(id, options);
      return current && current.createdAt !== baseline ? [current] : [];
    },
  });
  return {
    getSource,
    replaceSource: (id, source, options) =>
      startUpload(connection, () => createTarget(id), source, options),
    cancelReplaceSource: (id, { uploadId }, options) =>
      callApi(connection, 'DELETE', toReplacePath(id), options, { query: { upload_id: uploadId } }),
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
