import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { callApi } from '../call-api.ts';
import type { PeerTubeConnection } from '../connection.ts';
import type { CreateError } from '../peertube-error.ts';

const scopedTokensSchema = z.looseObject({ feedToken: z.string() });

/** The format of a feed. */
export type FeedFormat = 'rss' | 'atom' | 'json';

/** Which feed to read. */
export type Feed =
  | {
      /** Videos, the newest first. */
      readonly of: 'videos';
      /** RSS and Atom are XML, `json` is a JSON Feed. @defaultValue 'rss' */
      readonly format?: FeedFormat | undefined;
      /** The handle of a channel. Without it and `account`, the feed has all videos that the server knows. */
      readonly channel?: string | undefined;
      /** The handle of an account. */
      readonly account?: string | undefined;
    }
  | {
      /** Comments, the newest first. */
      readonly of: 'comments';
      /** RSS and Atom are XML, `json` is a JSON Feed. @defaultValue 'rss' */
      readonly format?: FeedFormat | undefined;
      /** The video that the comments are on. Without it, the feed has the comments on all videos. */
      readonly video?: string | number | undefined;
    }
  | {
      /** RSS with what podcast players need: the videos of one channel as episodes. */
      readonly of: 'podcast';
      /** The number of the channel. This feed takes no handle. */
      readonly channelId: number;
    }
  | {
      /** The videos of the channels that one follows. */
      readonly of: 'subscriptions';
      /** RSS and Atom are XML, `json` is a JSON Feed. @defaultValue 'rss' */
      readonly format?: FeedFormat | undefined;
      /** The number of one's own account. */
      readonly accountId: number;
      /** The token from `feeds.getToken()`. Whoever has the feed's address sees what this account follows. */
      readonly token: string;
    };

/** The calls about feeds, which the server renews about every 15 minutes. */
export interface PeerTubeFeeds {
  /**
   * Builds the address of a feed, for a feed reader. It sends nothing.
   * @param feed - Of what, and in which format.
   * @throws `PeerTubeError` with `bad-request`.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const { feeds } = createPeerTube({ baseUrl: 'https://tubo.example' });
   * console.log(feeds.toUrl({ of: 'videos', channel: 'talleres', format: 'atom' }));
   * // → https://tubo.example/feeds/videos.atom?videoChannelName=talleres
   * ```
   */
  toUrl(feed: Feed): string;
  /**
   * Gets the text of a feed.
   * @param feed - Of what, and in which format.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found`, `forbidden` for a wrong token.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example' });
   * const rss = await peertube.feeds.get({ of: 'podcast', channelId: 2 });
   * console.log(rss.includes('<enclosure'));
   * ```
   */
  get(feed: Feed, options?: CallOptions): Promise<string>;
  /**
   * Gets the token with which a feed reader sees the feed of one's subscriptions, and nothing else.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * const { account } = await peertube.users.me.get();
   * const token = await peertube.feeds.getToken();
   * console.log(peertube.feeds.toUrl({ of: 'subscriptions', accountId: account.id, token }));
   * ```
   */
  getToken(options?: CallOptions): Promise<string>;
}

const fileNames = { videos: 'videos', comments: 'video-comments', subscriptions: 'subscriptions' };

/**
 * Creates the feeds API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connect` returned.
 *
 * @example
 * ```ts
 * import { connect, createFeeds } from '@comunal/peertube';
 *
 * const feeds = createFeeds(connect({ baseUrl: 'https://tubo.example' }));
 * const comments = await feeds.get({ of: 'comments', video: 42 });
 * ```
 */
export function createFeeds(connection: PeerTubeConnection): PeerTubeFeeds {
  const { http, createError } = connection;
  return {
    toUrl(feed) {
      const { path, query } = toPathAndQuery(feed, createError);
      const url = new URL(http.baseUrl + path);
      for (const [name, value] of Object.entries(query))
        if (value !== undefined) url.searchParams.set(name, String(value));
      return url.href;
    },
    get: async (feed, options) => {
      const location = toPathAndQuery(feed, createError);
      return http.call({ method: 'GET', ...location, responseType: 'text' }, options);
    },
    async getToken(options) {
      const parts = { auth: true, schema: scopedTokensSchema };
      return (await callApi(connection, 'GET', 'users/scoped-tokens', options, parts)).feedToken;
    },
  };
}

function toPathAndQuery(
  feed: Feed,
  createError: CreateError,
): {
  path: string;
  query: Readonly<Record<string, string | number | undefined>>;
} {
  if (feed.of === 'podcast')
    return { path: 'feeds/podcast/videos.xml', query: { videoChannelId: feed.channelId } };
  const { of, format = 'rss' } = feed;
  if (!Object.hasOwn(fileNames, of) || !['rss', 'atom', 'json'].includes(format))
    throw createError('bad-request', `There is no feed of "${of}" as "${format}".`);
  const path = `feeds/${fileNames[of]}.${format === 'rss' ? 'xml' : format}`;
  if (of === 'comments') return { path, query: { videoId: feed.video } };
  if (of === 'videos')
    return { path, query: { videoChannelName: feed.channel, accountName: feed.account } };
  return { path, query: { accountId: feed.accountId, token: feed.token } };
}
