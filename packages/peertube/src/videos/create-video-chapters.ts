import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { apiPath, callApi } from '../call-api.ts';
import type { PeerTubeConnection } from '../connection.ts';
import type { VideoId } from './video-id.ts';

/** Validates a chapter. */
export const chapterSchema = z.looseObject({ timecode: z.number(), title: z.string() });
const chaptersSchema = z.looseObject({ chapters: z.array(chapterSchema) });

/** A chapter of a video. */
export interface VideoChapter {
  /** Where it starts, in whole seconds; no two chapters start at the same second. */
  readonly timecode: number;
  /** The heading of the chapter, as plain text. */
  readonly title: string;
}

/**
 * The calls about the chapters of videos. A server derives them from the lines of a description that begin with a time, and
 * deletes them with it, until somebody sets others. From PeerTube 6 on.
 */
export interface PeerTubeVideoChapters {
  /**
   * Gets the chapters of a video.
   * @param id - The video: its number, UUID or short UUID.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * for (const { timecode, title } of await peertube.videos.chapters.get(42))
   *   console.log(`${timecode} s: ${title}`);
   * ```
   */
  get(id: VideoId, options?: CallOptions): Promise<readonly VideoChapter[]>;
  /**
   * Replaces all chapters. From then on the server derives none from the description.
   * @param id - The video: its number, UUID or short UUID.
   * @param chapters - All that the video will have: the second and the title of each.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `bad-request` for two chapters at the same second, `not-found`, `forbidden` for the video of somebody else.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.videos.chapters.set(42, [
   *   { timecode: 0, title: 'Bienvenida' },
   *   { timecode: 95, title: 'Cómo se hace un fanzine' },
   * ]);
   * ```
   */
  set(id: VideoId, chapters: readonly VideoChapter[], options?: CallOptions): Promise<void>;
}

/** Creates the chapters API on an existing connection. */
export function createVideoChapters(connection: PeerTubeConnection): PeerTubeVideoChapters {
  const toPath = (id: VideoId): string => apiPath`videos/${id}/chapters`;
  return {
    async get(id, options) {
      const parts = { schema: chaptersSchema };
      return (await callApi(connection, 'GET', toPath(id), options, parts)).chapters;
    },
    set: (id, chapters, options) =>
      callApi(connection, 'PUT', toPath(id), options, { json: { chapters } }),
  };
}
