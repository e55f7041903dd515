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
  readonly rating: 'like' | 'dislike';
  /** The video, by its number on this server, its UUID, and its title. */
  readonly video: { readonly id: number; readonly uuid: string; readonly name: string };
}

/** The calls about accounts. An account is named by its handle: `name` on this server, `name@host` on another. */
export interface PeerTubeAccounts {
  /** Gets an account. @throws `PeerTubeError` with `not-found`. */
  get(name: string, options?: CallOptions): Promise<Account>;
  /** Lists all accounts that the server knows, including those of servers that it follows. */
  list(page?: ListOptions, options?: CallOptions): Paginator<Account>;
  /** Lists the videos of an account. */
  listVideos(
    name: string,
    filters?: VideoFilters & ListOptions,
    options?: CallOptions,
  ): Paginator<Video>;
  /** Lists the channels of an account. With `withStats` and the owner's token, each has its views of the last 30 days. */
  listChannels(
    name: string,
    page?: ListOptions & { readonly withStats?: boolean | undefined },
    options?: CallOptions,
  ): Paginator<VideoChannel>;
  /** Lists what an account has rated. Only its owner may ask. */
  listRatings(
    name: string,
    page?: ListOptions & { readonly rating?: 'like' | 'dislike' | undefined },
    options?: CallOptions,
  ): Paginator<AccountRating>;
}

/** Creates the accounts API on an existing connection, for bundles that use nothing else. */
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
