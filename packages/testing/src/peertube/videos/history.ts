import { requireUser } from '../auth/authenticate.ts';
import type { User } from '../auth/user.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import { validatePagination, paginate } from '../http/pagination.ts';
import { isDate, isInteger } from '../http/values.ts';
import type { State } from '../state.ts';
import { presentVideo } from './present.ts';
import type { Video } from './video.ts';
import type { HistoryEntry } from './history-entry.ts';

/** Records how far a user has watched a video, unless they have disabled their history. */
export function recordHistory(state: State, user: User, video: Video, currentTime: number): void {
  if (user.preferences['videosHistoryEnabled'] === false) return;
  removeHistory(state, (entry) => entry.userId === user.id && entry.videoId === video.id);
  state.history.push({ userId: user.id, videoId: video.id, currentTime, watchedAt: state.now() });
}

/** Returns the watch position that responses add to a video for a user who has watched it. */
export function presentHistory(state: State, user: User | undefined, { id }: Video) {
  const watched = state.history.find((entry) => entry.userId === user?.id && entry.videoId === id);
  return watched && { userHistory: { currentTime: watched.currentTime } };
}

/** Handles `GET /users/me/history/videos`, most recently watched first. */
export function listHistory(exchange: Exchange): HandlerResponse {
  const { state, url } = exchange;
  const user = requireUser(exchange);
  validatePagination(exchange);
  const search = url.searchParams.get('search')?.toLowerCase() ?? '';
  const watched = state.history.filter(({ userId }) => userId === user.id).toReversed();
  const videos = watched.flatMap(({ videoId }) => {
    const video = state.videos.find(({ id }) => id === videoId);
    return video?.name.toLowerCase().includes(search) ? [video] : [];
  });
  return json(
    paginate(exchange, videos, (video) => ({
      ...presentVideo(state, video),
      ...presentHistory(state, user, video),
    })),
  );
}

export function removeFromHistory(exchange: Exchange): HandlerResponse {
  const { state, params } = exchange;
  const user = requireUser(exchange);
  const { videoId } = params;
  const checks = new RequestValidator(exchange);
  checks.expect(isInteger(videoId), 'params', 'videoId', videoId);
  checks.throwIfInvalid();
  removeHistory(state, (entry) => entry.userId === user.id && entry.videoId === Number(videoId));
  return empty(204);
}

const INVALID_BEFORE_DATE = 'Should have a before date that conforms to ISO 8601';

/** Handles `POST /users/me/history/videos/remove`: removes the whole history, or what is older than `beforeDate`. */
export async function clearHistory(exchange: Exchange): Promise<HandlerResponse> {
  const { state } = exchange;
  const user = requireUser(exchange);
  const fields = await readFields(exchange);
  const checks = new RequestValidator(exchange);
  checks.optional(fields, 'beforeDate', isDate, INVALID_BEFORE_DATE);
  checks.throwIfInvalid();
  const { beforeDate } = fields;
  const before = typeof beforeDate === 'string' ? Date.parse(beforeDate) : Infinity;
  removeHistory(state, ({ userId, watchedAt }) => userId === user.id && watchedAt < before);
  return empty(204);
}

function removeHistory({ history }: State, isRemoved: (watched: HistoryEntry) => boolean): void {
  history.splice(0, history.length, ...history.filter((entry) => !isRemoved(entry)));
}
