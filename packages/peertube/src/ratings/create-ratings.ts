import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { apiPath, callApi } from '../call-api.ts';
import type { PeerTubeConnection } from '../connection.ts';
import type { VideoId } from '../videos/video-id.ts';

/** Validates one's own rating. */
export const ratingSchema = z.looseObject({ rating: z.enum(['like', 'dislike', 'none']) });

/** One's own rating of a video. */
export type VideoRating = 'like' | 'dislike' | 'none';

/** The calls about ratings. Their counts are public, without names. */
export interface PeerTubeRatings {
  /** Likes a video. */
  like(id: VideoId, options?: CallOptions): Promise<void>;
  /** Dislikes a video. */
  dislike(id: VideoId, options?: CallOptions): Promise<void>;
  /** Withdraws either. */
  clear(id: VideoId, options?: CallOptions): Promise<void>;
  /** Gets one's own rating of a video. */
  getMine(id: VideoId, options?: CallOptions): Promise<VideoRating>;
}

/** Creates the ratings API on an existing connection, for bundles that use nothing else. */
export function createRatings(connection: PeerTubeConnection): PeerTubeRatings {
  const rate =
    (rating: VideoRating): PeerTubeRatings['like'] =>
    (id, options) =>
      callApi(connection, 'PUT', apiPath`videos/${id}/rate`, options, { json: { rating } });
  return {
    like: rate('like'),
    dislike: rate('dislike'),
    clear: rate('none'),
    async getMine(id, options) {
      const parts = { auth: true, schema: ratingSchema };
      const path = apiPath`users/me/videos/${id}/rating`;
      return (await callApi(connection, 'GET', path, options, parts)).rating;
    },
  };
}
