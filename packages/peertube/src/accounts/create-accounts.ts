import type { CallOptions, Paginator, ListOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { channelSchema, type VideoChannel } from '../channels/channel.ts';
import type { PeerTubeConnection } from '../connection.ts';
import { paginateApi } from '../paginate-api.ts';
import { apiPath, callApi } from '../call-api.ts';
import { paginateVideos } from '../videos/paginate-videos.ts';
import type { VideoFilters } from '../videos/video-filters.ts';
import type { Video } from '../videos/video.ts';
import { actorFields } from './actor.ts';
import type { Known } from '../known.ts';

const accountSchema = z.looseObject({
  ...actorFields,
  description: z.nullish(z.string()),
  followersCount: z.number(),
  followingCount: z.number(),
  createdAt: z.string(),
});

const accountRatingSchema = z.looseObject({
  rating: z.enum(['like', 'dislike']),
  video: z.looseObject({ id: z.number(), uuid: z.string(), name: z.string() }),
});

/** Who owns channels: a person or a collective with a log-in. */
export interface Account extends Known<z.output<typeof accountSchema>> {}

/** A video that an account liked or disliked. */
export interface AccountRating extends Known<z.output<typeof accountRatingSchema>> {}

/** Accounts by their names: `name` for those of the server, `name@host` for others. */
export interface PeerTubeAccounts {
  /** @throws `PeerTubeError` with `not-found`. */
  get(name: string, options?: CallOptions): Promise<Account>;
  /** All accounts that the server knows, those of servers it follows too. */
  list(page?: ListOptions, options?: CallOptions): Paginator<Account>;
  videos(
    name: string,
    filters?: VideoFilters & ListOptions,
    options?: CallOptions,
  ): Paginator<Video>;
  /** With the owner's log-in and `withStats`, each channel has its views of the last 30 days. */
  channels(
    name: string,
    page?: ListOptions & { readonly withStats?: boolean | undefined },
    options?: CallOptions,
  ): Paginator<VideoChannel>;
  /** What this account rated; only its owner may ask. */
  ratings(
    name: string,
    page?: ListOptions & { readonly rating?: 'like' | 'dislike' | undefined },
    options?: CallOptions,
  ): Paginator<AccountRating>;
}

/** Accounts, by themselves. */
export function createAccounts(connection: PeerTubeConnection): PeerTubeAccounts {
  return {
    get: (name, options) =>
      callApi(connection, 'GET', apiPath`accounts/${name}`, options, { schema: accountSchema }),
    list: (page, options) =>
      paginateApi(connection, 'accounts', accountSchema, { ...page }, options),
    videos: (name, filters, options) =>
      paginateVideos(connection, apiPath`accounts/${name}/videos`, filters, options),
    channels: (name, page, options) =>
      paginateApi(
        connection,
        apiPath`accounts/${name}/video-channels`,
        channelSchema,
        { ...page },
        options,
      ),
    ratings: (name, page, options) =>
      paginateApi(
        connection,
        apiPath`accounts/${name}/ratings`,
        accountRatingSchema,
        { ...page },
        options,
        true,
      ),
  };
}
