import { type Answer, json, text } from '../../http/answer.ts';
import { Checks } from '../http/checks.ts';
import type { Exchange } from '../http/exchange.ts';
import { refusal } from '../http/problem.ts';
import { route } from '../http/router.ts';
import { acceptedSubscriptions } from '../subscriptions/accepted-subscriptions.ts';
import { collectComments, collectVideos, NOT_CACHED } from './collect.ts';
import { type Feed, toAtom, toJsonFeed, toRss } from './rss.ts';

const CACHE_MS = 900_000;

interface Format {
  readonly type: string;
  readonly accepts: readonly string[];
  write(feed: Feed): Answer;
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

function getFeed(exchange: Exchange): Answer {
  const [name = '', extension = ''] = (exchange.params['file'] ?? '').split('.');
  const collect = COLLECTORS[name];
  if (!collect) return { status: 404 };
  const format = FORMATS[extension];
  const checks = new Checks(exchange);
  const words = 'Should have a valid format (rss, atom, json)';
  checks.expect(format !== undefined, 'params', 'format', extension, words);
  checks.close();
  if (!format) return { status: 400 };
  checkAccept(exchange, format);
  return cached(exchange, () => format.write(collect(exchange)));
}

const COLLECTORS: Readonly<Record<string, (exchange: Exchange) => Feed>> = {
  videos: (exchange) => collectVideos(exchange),
  'video-comments': collectComments,
  subscriptions: collectSubscriptions,
};

function getPodcast(exchange: Exchange): Answer {
  const checks = new Checks(exchange);
  const id = exchange.url.searchParams.get('videoChannelId');
  const name = exchange.url.searchParams.get('videoChannelName');
  checks.expect(id !== null || name !== null, 'query', 'videoChannelId', undefined);
  checks.close();
  const format = FORMATS['rss'];
  return format ? cached(exchange, () => format.write(collectVideos(exchange))) : { status: 404 };
}

/** For who holds the ticket that `/users/scoped-tokens` gives. */
function collectSubscriptions(exchange: Exchange): Feed {
  const { state, url } = exchange;
  const accountId = Number(url.searchParams.get('accountId'));
  const user = state.users.find(({ account }) => account.id === accountId);
  const token = url.searchParams.get('token');
  if (!user || token === null || state.feedTokens.get(user.id) !== token) {
    throw refusal(403, 'User and token mismatch', { headers: NOT_CACHED });
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
  throw refusal(
    406,
    `You should accept at least one of the following content-types: ${accepts.join(', ')}`,
  );
}

/** A feed stays as it was first told for fifteen minutes, whatever happens meanwhile. */
function cached({ state, url }: Exchange, make: () => Answer): Answer {
  const key = url.pathname + url.search;
  const now = state.now();
  const known = state.feedCache.get(key);
  const fresh = known && known.until > now ? known : { answer: make(), until: now + CACHE_MS };
  state.feedCache.set(key, fresh);
  const seconds = Math.round((fresh.until - now) / 1000);
  const { headers, ...rest } = fresh.answer;
  return { ...rest, headers: { ...headers, 'cache-control': `max-age=${seconds}` } };
}

export const feedRoutes = [
  route('GET /feeds/podcast/videos.xml', getPodcast),
  route('GET /feeds/:file', getFeed),
];
