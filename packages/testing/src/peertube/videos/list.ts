import { optionalUser, requireUser } from '../auth/authenticate.ts';
import type { User } from '../auth/user.ts';
import { type Answer, json } from '../../http/answer.ts';
import { Checks } from '../http/checks.ts';
import type { Exchange } from '../http/exchange.ts';
import { checkPage, pageOf } from '../http/page.ts';
import { refusal } from '../http/problem.ts';
import type { State } from '../state.ts';
import { findVideo, ownerOf } from './access.ts';
import { filterVideos, lacksRight } from './filter.ts';
import { presentHistory } from './history.ts';
import { presentIncluded } from './present-included.ts';
import { presentOwnVideo } from './present.ts';
import { checkSearchTarget } from './search-target.ts';
import { sortVideos, VIDEO_SORTS } from './sort.ts';
import type { Video } from './video.ts';

const PUBLIC = 1;
const UNLISTED = 2;

/** `GET /videos`, and the same narrowed to a channel or an account. */
export function listVideos(exchange: Exchange, among?: (video: Video) => boolean): Answer {
  const { state, url } = exchange;
  checkPage(exchange, VIDEO_SORTS);
  const seen = visibleVideos(exchange).filter((video) => among?.(video) ?? true);
  const sorted = sortVideos(state, seen, url.searchParams.get('sort') ?? '-publishedAt');
  return pageOfVideos(exchange, sorted);
}

/** The videos that fit the filters of the query, for who may ask for them. */
function visibleVideos(exchange: Exchange): Video[] {
  const user = optionalUser(exchange);
  const { state, operation, url } = exchange;
  if (lacksRight(url.searchParams, user)) {
    const detail =
      'You are not allowed to see all videos, specify a custom include or auto tags filter';
    throw refusal(401, detail, { operation });
  }
  return filterVideos(state, url.searchParams, user);
}

function pageOfVideos(exchange: Exchange, videos: readonly Video[]): Answer {
  const { state, url } = exchange;
  const user = optionalUser(exchange);
  return json(
    pageOf(exchange, videos, (video) => ({
      ...presentIncluded(state, video, url.searchParams),
      ...presentHistory(state, user, video),
    })),
  );
}

/** `GET /users/me/videos`: all that is one's own, whatever its privacy and state. */
export function listMyVideos(exchange: Exchange): Answer {
  const user = requireUser(exchange);
  const { state, url } = exchange;
  checkPage(exchange, VIDEO_SORTS);
  const own = ownVideos(exchange, user);
  const sorted = sortVideos(state, own, url.searchParams.get('sort') ?? '-createdAt');
  return json(
    pageOf(exchange, sorted, (video) => ({
      ...presentOwnVideo(state, video),
      ...presentHistory(state, user, video),
    })),
  );
}

function ownVideos({ state, url }: Exchange, user: User): Video[] {
  const search = url.searchParams.get('search')?.toLowerCase() ?? '';
  const channelId = url.searchParams.get('channelId');
  const names = url.searchParams.getAll('channelNameOneOf');
  const isLive = url.searchParams.get('isLive');
  const channelName = ({ channelId: its }: Video): string =>
    state.channels.find(({ id }) => id === its)?.name ?? '';
  return state.videos.filter(
    (video) =>
      ownerOf(state, video) === user &&
      video.name.toLowerCase().includes(search) &&
      (channelId === null || video.channelId === Number(channelId)) &&
      (names.length === 0 || names.includes(channelName(video))) &&
      (isLive === null || video.isLive === (isLive === 'true')),
  );
}

const SEARCH_DATES = {
  startDate: 'Should have a start date that conforms to ISO 8601',
  endDate: 'Should have a end date that conforms to ISO 8601',
};

/** `GET /search/videos`. */
export function searchVideos(exchange: Exchange): Answer {
  const { state, url } = exchange;
  const query = url.searchParams;
  const checks = new Checks(exchange);
  for (const [name, msg] of Object.entries(SEARCH_DATES)) {
    checks.query(name, (value) => !Number.isNaN(Date.parse(value)), msg);
  }
  checks.close();
  checkSearchTarget(exchange);
  checkPage(exchange, [...VIDEO_SORTS, 'match']);
  const visible = visibleVideos(exchange);
  const search = query.get('search') ?? '';
  if (/^https?:\/\//.test(search)) return pageOfVideos(exchange, videosAt(state, search));
  const uuids = query.getAll('uuids');
  const matches = visible.filter(
    ({ uuid, shortUUID }) =>
      uuids.length === 0 || uuids.includes(uuid) || uuids.includes(shortUUID),
  );
  const sorted = sortVideos(state, matches, query.get('sort') ?? '-match');
  return pageOfVideos(exchange, sorted);
}

/** The video of an address of this server, unlisted ones too: who has the address could open it. */
function videosAt(state: State, address: string): Video[] {
  if (!URL.canParse(address)) return [];
  const { host, pathname } = new URL(address);
  const [, id = ''] = /^\/(?:videos\/watch|w)\/([^/]+)$/.exec(pathname) ?? [];
  const video = host === state.host ? findVideo(state, id) : undefined;
  return video && [PUBLIC, UNLISTED].includes(video.privacy) ? [video] : [];
}
