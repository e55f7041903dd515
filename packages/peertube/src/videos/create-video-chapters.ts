import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { apiPath, callApi } from '../call-api.ts';
import type { VideoId } from './video-id.ts';

const chaptersSchema = z.looseObject({
  chapters: z.array(z.looseObject({ timecode: z.number(), title: z.string() })),
});

/** A part of a video. */
export interface VideoChapter {
  /** Where it begins, in whole seconds; no two are the same. */
  readonly timecode: number;
  readonly title: string;
}

/**
 * The parts of a video. A server makes them from the lines of a description that begin with a time, and takes them away with
 * it, until somebody sets others. From PeerTube 6 on.
 */
export interface PeerTubeVideoChapters {
  get(id: VideoId, options?: CallOptions): Promise<readonly VideoChapter[]>;
  /** Puts these in place of all others; from then on none are made from the description. */
  set(id: VideoId, chapters: readonly VideoChapter[], options?: CallOptions): Promise<void>;
}

/** The parts of videos, by themselves. */
export function createVideoChapters(connection: PeerTubeConnection): PeerTubeVideoChapters {
  return {
    async get(id, options) {
      const parts = { schema: chaptersSchema };
      return (await callApi(connection, 'GET', apiPath`videos/${id}/chapters`, options, parts))
        .chapters;
    },
    set: (id, chapters, options) =>
      callApi(connection, 'PUT', apiPath`videos/${id}/chapters`, options, { json: { chapters } }),
  };
}
