import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { Connection } from '../connection.ts';
import { at, send } from '../send.ts';
import type { VideoId } from '../videos/video-id.ts';

const ratingSchema = z.looseObject({ rating: z.enum(['like', 'dislike', 'none']) });

/** What one thinks of a video. */
export type Rating = z.output<typeof ratingSchema>['rating'];

/** What one thinks of videos. It is counted for all to see, with no name. */
export interface Ratings {
  like(id: VideoId, options?: CallOptions): Promise<void>;
  dislike(id: VideoId, options?: CallOptions): Promise<void>;
  /** Takes back either. */
  clear(id: VideoId, options?: CallOptions): Promise<void>;
  mine(id: VideoId, options?: CallOptions): Promise<Rating>;
}

/** Ratings, by themselves. */
export function createRatings(connection: Connection): Ratings {
  const rate =
    (rating: Rating): Ratings['like'] =>
    (id, options) =>
      send(connection, 'PUT', at`videos/${id}/rate`, options, { json: { rating } });
  return {
    like: rate('like'),
    dislike: rate('dislike'),
    clear: rate('none'),
    async mine(id, options) {
      const parts = { auth: true, schema: ratingSchema };
      return (await send(connection, 'GET', at`users/me/videos/${id}/rating`, options, parts))
        .rating;
    },
  };
}
