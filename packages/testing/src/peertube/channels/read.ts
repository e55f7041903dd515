import type { User } from '../auth/user.ts';
import { requireUser } from '../auth/authenticate.ts';
import { type Answer, json } from '../../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';
import { checkPage, pageOf } from '../http/page.ts';
import { refusal } from '../http/problem.ts';
import { listVideos } from '../videos/list.ts';
import { ownerOf } from '../videos/access.ts';
import { checkSearchTarget } from '../videos/search-target.ts';
import { requireChannel } from './access.ts';
import type { Channel } from './channel.ts';
import { requireManagedChannel } from './manage.ts';
import {
  followersOf,
  presentAccount,
  presentChannelInList,
  presentChannelOfOwner,
  presentFollower,
} from './present.ts';

const DAY_MS = 24 * 3_600_000;
const STATS_DAYS = 31;

export function getChannel(exchange: Exchange): Answer {
  return json(presentChannelOfOwner(exchange.state, requireChannel(exchange)));
}

export function listChannels(exchange: Exchange): Answer {
  return listOf(exchange, () => true);
}

export function searchChannels(exchange: Exchange): Answer {
  checkSearchTarget(exchange);
  const search = exchange.url.searchParams.get('search')?.toLowerCase() ?? '';
  return listOf(exchange, ({ name, displayName }) =>
    `${name} ${displayName}`.toLowerCase().includes(search),
  );
}

export function listChannelsOfAccount(exchange: Exchange): Answer {
  const { id } = requireAccount(exchange);
  return listOf(exchange, ({ userId }) => userId === id);
}

export function listChannelVideos(exchange: Exchange): Answer {
  const { id } = requireChannel(exchange);
  return listVideos(exchange, ({ channelId }) => channelId === id);
}

export function listAccountVideos(exchange: Exchange): Answer {
  const user = requireAccount(exchange);
  return listVideos(exchange, (video) => ownerOf(exchange.state, video) === user);
}

export function listFollowers(exchange: Exchange): Answer {
  const { state } = exchange;
  const channel = requireManagedChannel(exchange);
  checkPage(exchange);
  const newestFirst = followersOf(state, channel).toReversed();
  return json(
    pageOf(exchange, newestFirst, (subscription) => presentFollower(state, subscription)),
  );
}

/** Nobody is ever let in here to work on a channel of somebody else. */
export function listCollaborators(exchange: Exchange): Answer {
  requireManagedChannel(exchange);
  return json({ total: 0, data: [] });
}

export function getAccount(exchange: Exchange): Answer {
  return json(presentAccount(exchange.state, requireAccount(exchange)));
}

export function listAccounts(exchange: Exchange): Answer {
  const { state } = exchange;
  checkPage(exchange);
  return json(pageOf(exchange, state.users, (user) => presentAccount(state, user)));
}

export function requireAccount({ state, params }: Exchange): User {
  const [name, host = state.host] = (params['account'] ?? '').split('@');
  const user = host === state.host && state.users.find(({ username }) => username === name);
  if (!user) throw refusal(404, 'Account not found');
  return user;
}

function listOf(exchange: Exchange, among: (channel: Channel) => boolean): Answer {
  const { state, url } = exchange;
  checkPage(exchange);
  const withStats = url.searchParams.get('withStats') === 'true' && requireUser(exchange);
  const oldestFirst = url.searchParams.get('sort')?.startsWith('-') === false;
  const channels = state.channels.filter(among);
  return json(
    pageOf(exchange, oldestFirst ? channels : channels.toReversed(), (channel) => ({
      ...presentChannelInList(state, channel),
      ...(withStats && statsOf(exchange, channel)),
    })),
  );
}

function statsOf({ state }: Exchange, channel: Channel) {
  const videos = state.videos.filter(({ channelId }) => channelId === channel.id);
  const viewsPerDay = Array.from({ length: STATS_DAYS }, (_, index) => {
    const day = new Date(state.now() - (STATS_DAYS - 1 - index) * DAY_MS);
    return { date: `${day.toISOString().slice(0, 10)}T00:00:00.000Z`, views: 0 };
  });
  const totalViews = videos.reduce((sum, { views }) => sum + views, 0);
  return { videosCount: videos.length, viewsPerDay, totalViews };
}
