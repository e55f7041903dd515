import type { User } from '../auth/user.ts';
import { requireUser } from '../auth/authenticate.ts';
import { type HandlerResponse, json } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import { validatePagination, paginate } from '../http/pagination.ts';
import { createHttpError } from '../http/problem.ts';
import { listVideos } from '../videos/list.ts';
import { getOwner } from '../videos/access.ts';
import { checkSearchTarget } from '../videos/search-target.ts';
import { requireChannel } from './access.ts';
import type { Channel } from './channel.ts';
import { requireManagedChannel } from './manage.ts';
import {
  getFollowers,
  presentAccount,
  presentChannelInList,
  presentChannelWithOwner,
  presentFollower,
} from './present.ts';

const DAY_MS = 24 * 3_600_000;
const STATS_DAYS = 31;

export function getChannel(exchange: Exchange): HandlerResponse {
  return json(presentChannelWithOwner(exchange.state, requireChannel(exchange)));
}

export function listChannels(exchange: Exchange): HandlerResponse {
  return paginateChannels(exchange, () => true);
}

export function searchChannels(exchange: Exchange): HandlerResponse {
  checkSearchTarget(exchange);
  const search = exchange.url.searchParams.get('search')?.toLowerCase() ?? '';
  return paginateChannels(exchange, ({ name, displayName }) =>
    `${name} ${displayName}`.toLowerCase().includes(search),
  );
}

export function listAccountChannels(exchange: Exchange): HandlerResponse {
  const { id } = requireAccount(exchange);
  return paginateChannels(exchange, ({ userId }) => userId === id);
}

export function listChannelVideos(exchange: Exchange): HandlerResponse {
  const { id } = requireChannel(exchange);
  return listVideos(exchange, ({ channelId }) => channelId === id);
}

export function listAccountVideos(exchange: Exchange): HandlerResponse {
  const user = requireAccount(exchange);
  return listVideos(exchange, (video) => getOwner(exchange.state, video) === user);
}

export function listFollowers(exchange: Exchange): HandlerResponse {
  const { state } = exchange;
  const channel = requireManagedChannel(exchange);
  validatePagination(exchange);
  const newestFirst = getFollowers(state, channel).toReversed();
  return json(
    paginate(exchange, newestFirst, (subscription) => presentFollower(state, subscription)),
  );
}

/** There are never any collaborators here. */
export function listCollaborators(exchange: Exchange): HandlerResponse {
  requireManagedChannel(exchange);
  return json({ total: 0, data: [] });
}

export function getAccount(exchange: Exchange): HandlerResponse {
  return json(presentAccount(exchange.state, requireAccount(exchange)));
}

export function listAccounts(exchange: Exchange): HandlerResponse {
  const { state } = exchange;
  validatePagination(exchange);
  return json(paginate(exchange, state.users, (user) => presentAccount(state, user)));
}

export function requireAccount({ state, params }: Exchange): User {
  const [name, host = state.host] = (params['account'] ?? '').split('@');
  const user = host === state.host && state.users.find(({ username }) => username === name);
  if (!user) throw createHttpError(404, 'Account not found');
  return user;
}

function paginateChannels(
  exchange: Exchange,
  isIncluded: (channel: Channel) => boolean,
): HandlerResponse {
  const { state, url } = exchange;
  validatePagination(exchange);
  const withStats = url.searchParams.get('withStats') === 'true' && requireUser(exchange);
  const oldestFirst = url.searchParams.get('sort')?.startsWith('-') === false;
  const channels = state.channels.filter(isIncluded);
  return json(
    paginate(exchange, oldestFirst ? channels : channels.toReversed(), (channel) => ({
      ...presentChannelInList(state, channel),
      ...(withStats && getChannelStats(exchange, channel)),
    })),
  );
}

function getChannelStats({ state }: Exchange, channel: Channel) {
  const videos = state.videos.filter(({ channelId }) => channelId === channel.id);
  const viewsPerDay = Array.from({ length: STATS_DAYS }, (_, index) => {
    const day = new Date(state.now() - (STATS_DAYS - 1 - index) * DAY_MS);
    return { date: `${day.toISOString().slice(0, 10)}T00:00:00.000Z`, views: 0 };
  });
  const totalViews = videos.reduce((sum, { views }) => sum + views, 0);
  return { videosCount: videos.length, viewsPerDay, totalViews };
}
