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
  /**
   * Likes a video.
   * @param id - The video: its number, UUID or short UUID.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.ratings.like(42);
   * ```
   */
  like(id: VideoId, options?: CallOptions): Promise<void>;
  /**
   * Dislikes a video.
   * @param id - The video: its number, UUID or short UUID.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.ratings.dislike(42);
   * ```
   */
  dislike(id: VideoId, options?: CallOptions): Promise<void>;
  /**
   * Withdraws either.
   * @param id - The video: its number, UUID or short UUID.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.ratings.clear(42);
   * console.log(await peertube.ratings.getMine(42)); // none
   * ```
   */
  clear(id: VideoId, options?: CallOptions): Promise<void>;
  /**
   * Gets one's own rating of a video.
   * @param id - The video: its number, UUID or short UUID.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * if ((await peertube.ratings.getMine(42)) === 'none') await peertube.ratings.like(42);
   * ```
   */
  getMine(id: VideoId, options?: CallOptions): Promise<VideoRating>;
}

/**
 * Creates the ratings API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connect` returned.
 *
 * @example
 * ```ts
 * import { connect, createAuth, createRatings } from '@comunal/peertube';
 *
 * const connection = connect({ baseUrl: 'https://tubo.example' });
 * await createAuth(connection).logIn({ username: 'ana', password: 'a passphrase of hers' });
 * await createRatings(connection).like(42);
 * ```
 */
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
