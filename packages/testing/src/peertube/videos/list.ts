import { optionalUser, requireUser } from '../auth/authenticate.ts';
import type { User } from '../auth/user.ts';
import { type HandlerResponse, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import type { Exchange } from '../http/exchange.ts';
import { validatePagination, paginate } from '../http/pagination.ts';
import { createHttpError } from '../http/problem.ts';
import type { State } from '../state.ts';
import { findVideo, getOwner } from './access.ts';
import { filterVideos, lacksRight } from './filter.ts';
import { presentHistory } from './history.ts';
import { presentIncluded } from './present-included.ts';
import { presentOwnVideo } from './present.ts';
import { checkSearchTarget } from './search-target.ts';
import { sortVideos, VIDEO_SORTS } from './sort.ts';
import type { Video } from './video.ts';

const PUBLIC = 1;
const UNLISTED = 2;

/** Handles `GET /videos`, and the lists of a channel or an account. */
export function listVideos(
  exchange: Exchange,
  isIncluded?: (video: Video) => boolean,
): HandlerResponse {
  const { state, url } = exchange;
  validatePagination(exchange, VIDEO_SORTS);
  const visible = visibleVideos(exchange).filter((video) => isIncluded?.(video) ?? true);
  const sorted = sortVideos(state, visible, url.searchParams.get('sort') ?? '-publishedAt');
  return paginateVideos(exchange, sorted);
}

/** Returns the videos that match the filters of the query, if the user may use these filters. */
function visibleVideos(exchange: Exchange): Video[] {
  const user = optionalUser(exchange);
  const { state, operation, url } = exchange;
  if (lacksRight(url.searchParams, user)) {
    const detail =
      'You are not allowed to see all videos, specify a custom include or auto tags filter';
    throw createHttpError(401, detail, { operation });
  }
  return filterVideos(state, url.searchParams, user);
}

function paginateVideos(exchange: Exchange, videos: readonly Video[]): HandlerResponse {
  const { state, url } = exchange;
  const user = optionalUser(exchange);
  return json(
    paginate(exchange, videos, (video) => ({
      ...presentIncluded(state, video, url.searchParams),
      ...presentHistory(state, user, video),
    })),
  );
}

/** Handles `GET /users/me/videos`: all videos of the user, in any privacy and state. */
export function listMyVideos(exchange: Exchange): HandlerResponse {
  const user = requireUser(exchange);
  const { state, url } = exchange;
  validatePagination(exchange, VIDEO_SORTS);
  const own = ownVideos(exchange, user);
  const sorted = sortVideos(state, own, url.searchParams.get('sort') ?? '-createdAt');
  return json(
    paginate(exchange, sorted, (video) => ({
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
      getOwner(state, video) === user &&
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

/** Handles `GET /search/videos`. */
export function searchVideos(exchange: Exchange): HandlerResponse {
  const { state, url } = exchange;
  const query = url.searchParams;
  const checks = new RequestValidator(exchange);
  for (const [name, msg] of Object.entries(SEARCH_DATES)) {
    checks.query(name, (value) => !Number.isNaN(Date.parse(value)), msg);
  }
  checks.throwIfInvalid();
  checkSearchTarget(exchange);
  validatePagination(exchange, [...VIDEO_SORTS, 'match']);
  const visible = visibleVideos(exchange);
  const search = query.get('search') ?? '';
  if (/^https?:\/\//.test(search)) return paginateVideos(exchange, findVideosByUrl(state, search));
  const uuids = query.getAll('uuids');
  const matches = visible.filter(
    ({ uuid, shortUUID }) =>
      uuids.length === 0 || uuids.includes(uuid) || uuids.includes(shortUUID),
  );
  const sorted = sortVideos(state, matches, query.get('sort') ?? '-match');
  return paginateVideos(exchange, sorted);
}

/** Finds the video of a URL of this server, unlisted ones too, since whoever has the URL can open it. */
function findVideosByUrl(state: State, address: string): Video[] {
  if (!URL.canParse(address)) return [];
  const { host, pathname } = new URL(address);
  const [, id = ''] = /^\/(?:videos\/watch|w)\/([^/]+)$/.exec(pathname) ?? [];
  const video = host === state.host ? findVideo(state, id) : undefined;
  return video && [PUBLIC, UNLISTED].includes(video.privacy) ? [video] : [];
}
