import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { apiPath, callApi } from '../call-api.ts';
import type { VideoId } from '../videos/video-id.ts';

const ratingSchema = z.looseObject({ rating: z.enum(['like', 'dislike', 'none']) });

/** What one thinks of a video. */
export type VideoRating = z.output<typeof ratingSchema>['rating'];

/** What one thinks of videos. It is counted for all to see, with no name. */
export interface PeerTubeRatings {
  like(id: VideoId, options?: CallOptions): Promise<void>;
  dislike(id: VideoId, options?: CallOptions): Promise<void>;
  /** Takes back either. */
  clear(id: VideoId, options?: CallOptions): Promise<void>;
  mine(id: VideoId, options?: CallOptions): Promise<VideoRating>;
}

/** Ratings, by themselves. */
export function createRatings(connection: PeerTubeConnection): PeerTubeRatings {
  const rate =
    (rating: VideoRating): PeerTubeRatings['like'] =>
    (id, options) =>
      callApi(connection, 'PUT', apiPath`videos/${id}/rate`, options, { json: { rating } });
  return {
    like: rate('like'),
    dislike: rate('dislike'),
    clear: rate('none'),
    async mine(id, options) {
      const parts = { auth: true, schema: ratingSchema };
      return (
        await callApi(connection, 'GET', apiPath`users/me/videos/${id}/rating`, options, parts)
      ).rating;
    },
  };
}
