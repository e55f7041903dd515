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
  readonly title: string;
}

/**
 * The calls about the chapters of videos. A server derives them from the lines of a description that begin with a time, and
 * deletes them with it, until somebody sets others. From PeerTube 6 on.
 */
export interface PeerTubeVideoChapters {
  /** Gets the chapters of a video. */
  get(id: VideoId, options?: CallOptions): Promise<readonly VideoChapter[]>;
  /** Replaces all chapters. From then on the server derives none from the description. */
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
