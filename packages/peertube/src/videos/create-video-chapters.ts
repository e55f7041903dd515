import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { Connection } from '../connection.ts';
import { at, send } from '../send.ts';
import type { VideoId } from './video-id.ts';

const chaptersSchema = z.looseObject({
  chapters: z.array(z.looseObject({ timecode: z.number(), title: z.string() })),
});

/** A part of a video. */
export interface Chapter {
  /** Where it begins, in whole seconds; no two are the same. */
  readonly timecode: number;
  readonly title: string;
}

/**
 * The parts of a video. A server makes them from the lines of a description that begin with a time, and takes them away with
 * it, until somebody sets others. From PeerTube 6 on.
 */
export interface VideoChapters {
  get(id: VideoId, options?: CallOptions): Promise<readonly Chapter[]>;
  /** Puts these in place of all others; from then on none are made from the description. */
  set(id: VideoId, chapters: readonly Chapter[], options?: CallOptions): Promise<void>;
}

/** The parts of videos, by themselves. */
export function createVideoChapters(connection: Connection): VideoChapters {
  return {
    async get(id, options) {
      const parts = { schema: chaptersSchema };
      return (await send(connection, 'GET', at`videos/${id}/chapters`, options, parts)).chapters;
    },
    set: (id, chapters, options) =>
      send(connection, 'PUT', at`videos/${id}/chapters`, options, { json: { chapters } }),
  };
}
