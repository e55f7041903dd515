import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { callApi } from '../call-api.ts';

const scopedSchema = z.looseObject({ feedToken: z.string() });

/** How a feed is written. */
export type FeedFormat = 'rss' | 'atom' | 'json';

/** A feed. */
export type Feed =
  | {
      readonly of: 'videos';
      /** @defaultValue 'rss' */
      readonly format?: FeedFormat | undefined;
      /** Handle of a channel: without it and `account`, all videos that the server knows. */
      readonly channel?: string | undefined;
      readonly account?: string | undefined;
    }
  | {
      readonly of: 'comments';
      readonly format?: FeedFormat | undefined;
      readonly video?: string | number | undefined;
    }
  | {
      /** RSS with what podcast players need: one channel's videos as episodes. */
      readonly of: 'podcast';
      /** Its number: players know no handles. */
      readonly channelId: number;
    }
  | {
      readonly of: 'subscriptions';
      readonly format?: FeedFormat | undefined;
      /** The number of one's account, and what `feeds.token()` gives: the address is a key to what one follows. */
      readonly accountId: number;
      readonly token: string;
    };

/** Feeds, which the server makes anew about every 15 minutes. */
export interface PeerTubeFeeds {
  /** The address of a feed, for a reader. */
  address(feed: Feed): string;
  /** The text of a feed. @throws `PeerTubeError`: `not-found`, `forbidden` for a wrong token. */
  get(feed: Feed, options?: CallOptions): Promise<string>;
  /** What lets a reader see the feed of what one follows, and nothing else. */
  token(options?: CallOptions): Promise<string>;
}

const names = { videos: 'videos', comments: 'video-comments', subscriptions: 'subscriptions' };

/** Feeds, by themselves. */
export function createFeeds(connection: PeerTubeConnection): PeerTubeFeeds {
  const { http } = connection;
  return {
    address(feed) {
      const { path, query } = toFeedLocation(feed);
      const url = new URL(http.baseUrl + path);
      for (const [name, value] of Object.entries(query))
        if (value !== undefined) url.searchParams.set(name, String(value));
      return url.href;
    },
    get: (feed, options) =>
      http.call({ method: 'GET', ...toFeedLocation(feed), responseType: 'text' }, options),
    async token(options) {
      const parts = { auth: true, schema: scopedSchema };
      return (await callApi(connection, 'GET', 'users/scoped-tokens', options, parts)).feedToken;
    },
  };
}

function toFeedLocation(feed: Feed): {
  path: string;
  query: Readonly<Record<string, string | number | undefined>>;
} {
  if (feed.of === 'podcast')
    return { path: 'feeds/podcast/videos.xml', query: { videoChannelId: feed.channelId } };
  const { of, format = 'rss' } = feed;
  const path = `feeds/${names[of]}.${format === 'rss' ? 'xml' : format}`;
  if (of === 'comments') return { path, query: { videoId: feed.video } };
  if (of === 'videos')
    return { path, query: { videoChannelName: feed.channel, accountName: feed.account } };
  return { path, query: { accountId: feed.accountId, token: feed.token } };
}
