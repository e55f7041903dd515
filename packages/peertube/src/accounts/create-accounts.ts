import type { CallOptions, Paginator, ListOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { apiPath, callApi } from '../call-api.ts';
import { channelSchema, type VideoChannel } from '../channels/channel.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi } from '../paginate-api.ts';
import { paginateVideos } from '../videos/paginate-videos.ts';
import type { VideoFilters } from '../videos/video-filters.ts';
import type { Video } from '../videos/video.ts';
import { actorFields, type Actor } from './actor.ts';

/** Validates an account. */
export const accountSchema = z.looseObject({
  ...actorFields,
  description: z.nullish(z.string()),
  followersCount: z.number(),
  followingCount: z.number(),
  createdAt: z.string(),
});

/** Validates a rating of an account. */
export const accountRatingSchema = z.looseObject({
  rating: z.enum(['like', 'dislike']),
  video: z.looseObject({ id: z.number(), uuid: z.string(), name: z.string() }),
});

/** An account: a person or a collective that can log in, and that owns channels. */
export interface Account extends Actor {
  /** What the account says about itself, in Markdown; absent or null when it says nothing. */
  readonly description?: string | null | undefined;
  /** How many accounts follow it. */
  readonly followersCount: number;
  /** How many it follows. */
  readonly followingCount: number;
  /** When it was created, in ISO 8601. */
  readonly createdAt: string;
}

/** A video that an account likes or dislikes. */
export interface AccountRating {
  /** What the account gave the video. */
  readonly rating: 'like' | 'dislike';
  /** The video that it rated. */
  readonly video: {
    /** The number on this server alone. */
    readonly id: number;
    /** The same on every server. */
    readonly uuid: string;
    /** The title. */
    readonly name: string;
  };
}

/** The calls about accounts. An account is named by its handle: `name` on this server, `name@host` on another. */
export interface PeerTubeAccounts {
  /**
   * Gets an account.
   * @param name - The account: `name` on this server, `name@host` on another.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError` with `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const { displayName, followersCount } = await peertube.accounts.get('colectiva');
   * console.log(`${displayName}: ${followersCount} followers`);
   * ```
   */
  get(name: string, options?: CallOptions): Promise<Account>;
  /**
   * Lists all accounts that the server knows, including those of servers that it follows.
   * @param page - Where to start, and how many a request asks for.
   * @param options - A signal that ends the listing.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * for await (const { name, host } of peertube.accounts.list()) console.log(`${name}@${host}`);
   * ```
   */
  list(page?: ListOptions, options?: CallOptions): Paginator<Account>;
  /**
   * Lists the videos of an account.
   * @param name - The account: `name` on this server, `name@host` on another.
   * @param filters - Which videos, in which order, and how many a request asks for.
   * @param options - A signal that ends the listing.
   * @throws `PeerTubeError` with `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const { total, data } = await peertube.accounts.listVideos('colectiva', { sort: '-views' });
   * console.log(total, data[0]?.name);
   * ```
   */
  listVideos(
    name: string,
    filters?: VideoFilters & ListOptions,
    options?: CallOptions,
  ): Paginator<Video>;
  /**
   * Lists the channels of an account. With `withStats` and the owner's token, each has its views of the last 30 days.
   * @param name - The account: `name` on this server, `name@host` on another.
   * @param page - Where to start, how many a request asks for, and whether views come along.
   * @param options - A signal that ends the listing.
   * @throws `PeerTubeError` with `not-found`.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * for await (const channel of peertube.accounts.listChannels('colectiva'))
   *   console.log(channel.name, channel.displayName);
   * ```
   */
  listChannels(
    name: string,
    page?: ListOptions & {
      /** Whether each channel has its views of the last 30 days. @defaultValue false */
      readonly withStats?: boolean | undefined;
    },
    options?: CallOptions,
  ): Paginator<VideoChannel>;
  /**
   * Lists what an account has rated. Only its owner may ask.
   * @param name - The account: `name` on this server, `name@host` on another.
   * @param page - Where to start, how many a request asks for, and which ratings.
   * @param options - A signal that ends the listing.
   * @throws `PeerTubeError`: `not-found`, `forbidden` for the account of somebody else.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * for await (const { video } of peertube.accounts.listRatings('ana', { rating: 'like' }))
   *   console.log(video.name);
   * ```
   */
  listRatings(
    name: string,
    page?: ListOptions & {
      /** Which ratings to list. @defaultValue both */
      readonly rating?: 'like' | 'dislike' | undefined;
    },
    options?: CallOptions,
  ): Paginator<AccountRating>;
}

/**
 * Creates the accounts API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connect` returned.
 *
 * @example
 * ```ts
 * import { connect, createAccounts } from '@comunal/peertube';
 *
 * const accounts = createAccounts(connect({ baseUrl: 'https://tubo.example' }));
 * const { displayName } = await accounts.get('colectiva');
 * ```
 */
export function createAccounts(connection: PeerTubeConnection): PeerTubeAccounts {
  return {
    get: (name, options) =>
      callApi(connection, 'GET', apiPath`accounts/${name}`, options, { schema: accountSchema }),
    list: (page, options) =>
      paginateApi(connection, { path: 'accounts', item: accountSchema }, { ...page }, options),
    listVideos: (name, filters, options) =>
      paginateVideos(connection, apiPath`accounts/${name}/videos`, filters, options),
    listChannels: (name, page, options) => {
      const path = apiPath`accounts/${name}/video-channels`;
      return paginateApi(
        connection,
        { path, item: channelSchema, filters: { withStats: true } },
        { ...page },
        options,
      );
    },
    listRatings: (name, page, options) => {
      const path = apiPath`accounts/${name}/ratings`;
      return paginateApi(
        connection,
        {
          path,
          item: accountRatingSchema,
          filters: { rating: true },
          auth: true,
        },
        { ...page },
        options,
      );
    },
  };
}
