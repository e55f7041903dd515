import { type HandlerResponse, json, text } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import type { Exchange } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import { route } from '../http/router.ts';
import { acceptedSubscriptions } from '../subscriptions/accepted-subscriptions.ts';
import { collectComments, collectVideos, NOT_CACHED } from './collect.ts';
import { type Feed, toAtom, toJsonFeed, toRss } from './rss.ts';

const CACHE_MS = 900_000;

interface Format {
  readonly type: string;
  readonly accepts: readonly string[];
  write(feed: Feed): HandlerResponse;
}

const xml = (type: string, accepts: string[], write: (feed: Feed) => string): Format => ({
  type,
  accepts,
  write: (feed) => text(write(feed), 200, `${type}; charset=utf-8`),
});

const RSS_TYPE = 'application/rss+xml';
const FORMATS: Readonly<Record<string, Format>> = {
  xml: xml('application/xml', ['application/xml', 'text/xml'], toRss),
  rss: xml(RSS_TYPE, [RSS_TYPE, 'application/xml', 'text/xml'], toRss),
  rss2: xml(RSS_TYPE, [RSS_TYPE, 'application/xml', 'text/xml'], toRss),
  atom: xml(
    'application/atom+xml',
    ['application/atom+xml', 'application/xml', 'text/xml'],
    toAtom,
  ),
  atom1: xml(
    'application/atom+xml',
    ['application/atom+xml', 'application/xml', 'text/xml'],
    toAtom,
  ),
  json: {
    type: 'application/json',
    accepts: ['application/json', 'application/feed+json'],
    write: (feed) => json(toJsonFeed(feed)),
  },
  json1: {
    type: 'application/json',
    accepts: ['application/json'],
    write: (feed) => json(toJsonFeed(feed)),
  },
};

function getFeed(exchange: Exchange): HandlerResponse {
  const [name = '', extension = ''] = (exchange.params['file'] ?? '').split('.');
  const collect = COLLECTORS[name];
  if (!collect) return { status: 404 };
  const format = FORMATS[extension];
  const checks = new RequestValidator(exchange);
  const message = 'Should have a valid format (rss, atom, json)';
  checks.expect(format !== undefined, 'params', 'format', extension, message);
  checks.throwIfInvalid();
  if (!format) return { status: 400 };
  checkAccept(exchange, format);
  return serveCached(exchange, () => format.write(collect(exchange)));
}

const COLLECTORS: Readonly<Record<string, (exchange: Exchange) => Feed>> = {
  videos: (exchange) => collectVideos(exchange),
  'video-comments': collectComments,
  subscriptions: collectSubscriptions,
};

function getPodcast(exchange: Exchange): HandlerResponse {
  const checks = new RequestValidator(exchange);
  const id = exchange.url.searchParams.get('videoChannelId');
  const name = exchange.url.searchParams.get('videoChannelName');
  checks.expect(id !== null || name !== null, 'query', 'videoChannelId', undefined);
  checks.throwIfInvalid();
  const format = FORMATS['rss'];
  return format
    ? serveCached(exchange, () => format.write(collectVideos(exchange)))
    : { status: 404 };
}

/** Builds the feed of subscriptions, which requires the token from `/users/scoped-tokens`. */
function collectSubscriptions(exchange: Exchange): Feed {
  const { state, url } = exchange;
  const accountId = Number(url.searchParams.get('accountId'));
  const user = state.users.find(({ account }) => account.id === accountId);
  const token = url.searchParams.get('token');
  if (!user || token === null || state.feedTokens.get(user.id) !== token) {
    throw createHttpError(403, 'User and token mismatch', { headers: NOT_CACHED });
  }
  const own = acceptedSubscriptions(state).filter(({ userId }) => userId === user.id);
  const ids = new Set(own.map(({ channelId }) => channelId));
  const { items } = collectVideos({ ...exchange, url: new URL(state.url) }, (video) =>
    ids.has(video.channelId),
  );
  return { ...collectVideos(exchange), items };
}

function checkAccept(exchange: Exchange, { accepts }: Format): void {
  const accept = exchange.headers['accept'] ?? '*/*';
  if (accept.includes('*/*') || accepts.some((type) => accept.includes(type))) return;
  throw createHttpError(
    406,
    `You should accept at least one of the following content-types: ${accepts.join(', ')}`,
  );
}

/** Serves a feed from the cache for fifteen minutes, whatever changes in the meantime. */
function serveCached(
  { state, url }: Exchange,
  createResponse: () => HandlerResponse,
): HandlerResponse {
  const key = url.pathname + url.search;
  const now = state.now();
  const cachedFeed = state.feedCache.get(key);
  const fresh =
    cachedFeed && cachedFeed.expiresAt > now
      ? cachedFeed
      : { response: createResponse(), expiresAt: now + CACHE_MS };
  state.feedCache.set(key, fresh);
  const seconds = Math.round((fresh.expiresAt - now) / 1000);
  const { headers, ...rest } = fresh.response;
  return { ...rest, headers: { ...headers, 'cache-control': `max-age=${seconds}` } };
}

export const feedRoutes = [
  route('GET /feeds/podcast/videos.xml', getPodcast),
  route('GET /feeds/:file', getFeed),
];
