import { optionalUser, requireUser } from '../auth/authenticate.ts';
import type { User } from '../auth/user.ts';
import { type Answer, json } from '../../http/answer.ts';
import { Checks } from '../http/checks.ts';
import type { Exchange } from '../http/exchange.ts';
import { checkPage, pageOf } from '../http/page.ts';
import { refusal } from '../http/problem.ts';
import { ownerOf } from './access.ts';
import { filterVideos, lacksRight } from './filter.ts';
import { presentOwnVideo, presentVideo, presentVideoWithState } from './present.ts';
import { sortVideos, VIDEO_SORTS } from './sort.ts';
import type { Video } from './video.ts';

/** `GET /videos`, and the same narrowed to a channel or an account. */
export function listVideos(exchange: Exchange, among?: (video: Video) => boolean): Answer {
  const user = optionalUser(exchange);
  const { state, operation, url } = exchange;
  checkPage(exchange, VIDEO_SORTS);
  if (lacksRight(url.searchParams, user)) {
    const detail =
      'You are not allowed to see all videos, specify a custom include or auto tags filter';
    throw refusal(401, detail, { operation });
  }
  const seen = filterVideos(state, url.searchParams).filter((video) => among?.(video) ?? true);
  const sorted = sortVideos(state, seen, url.searchParams.get('sort') ?? '-publishedAt');
  const present =
    (Number(url.searchParams.get('include')) & 1) === 1 ? presentVideoWithState : presentVideo;
  return json(pageOf(exchange, sorted, (video) => present(state, video)));
}

/** `GET /users/me/videos`: all that is one's own, whatever its privacy and state. */
export function listMyVideos(exchange: Exchange): Answer {
  const user = requireUser(exchange);
  const { state, url } = exchange;
  checkPage(exchange, VIDEO_SORTS);
  const own = ownVideos(exchange, user);
  const sorted = sortVideos(state, own, url.searchParams.get('sort') ?? '-createdAt');
  return json(pageOf(exchange, sorted, (video) => presentOwnVideo(state, video)));
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
  checkPage(exchange, [...VIDEO_SORTS, 'match']);
  const uuids = query.getAll('uuids');
  const found = filterVideos(state, query).filter(
    ({ uuid, shortUUID }) =>
      uuids.length === 0 || uuids.includes(uuid) || uuids.includes(shortUUID),
  );
  const sorted = sortVideos(state, found, query.get('sort') ?? '-match');
  return json(pageOf(exchange, sorted, (video) => presentVideo(state, video)));
}
