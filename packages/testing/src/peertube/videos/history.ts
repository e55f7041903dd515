import { requireUser } from '../auth/authenticate.ts';
import type { User } from '../auth/user.ts';
import { type Answer, empty, json } from '../../http/answer.ts';
import { Checks } from '../http/checks.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import { checkPage, pageOf } from '../http/page.ts';
import { isDate, isInteger } from '../http/values.ts';
import type { State } from '../state.ts';
import { presentVideo } from './present.ts';
import type { Video } from './video.ts';
import type { Watched } from './watched.ts';

/** Keeps it for who is logged in and did not turn that off. */
export function keepHistory(state: State, user: User, video: Video, currentTime: number): void {
  if (user.preferences['videosHistoryEnabled'] === false) return;
  forget(state, (entry) => entry.userId === user.id && entry.videoId === video.id);
  state.history.push({ userId: user.id, videoId: video.id, currentTime, at: state.now() });
}

/** What every answer tells of a video to who watched it; to all others nothing. */
export function presentHistory(state: State, user: User | undefined, { id }: Video) {
  const watched = state.history.find((entry) => entry.userId === user?.id && entry.videoId === id);
  return watched && { userHistory: { currentTime: watched.currentTime } };
}

/** `GET /users/me/history/videos`, what was watched last first. */
export function listHistory(exchange: Exchange): Answer {
  const { state, url } = exchange;
  const user = requireUser(exchange);
  checkPage(exchange);
  const search = url.searchParams.get('search')?.toLowerCase() ?? '';
  const watched = state.history.filter(({ userId }) => userId === user.id).toReversed();
  const videos = watched.flatMap(({ videoId }) => {
    const video = state.videos.find(({ id }) => id === videoId);
    return video?.name.toLowerCase().includes(search) ? [video] : [];
  });
  return json(
    pageOf(exchange, videos, (video) => ({
      ...presentVideo(state, video),
      ...presentHistory(state, user, video),
    })),
  );
}

export function forgetVideo(exchange: Exchange): Answer {
  const { state, params } = exchange;
  const user = requireUser(exchange);
  const { videoId } = params;
  const checks = new Checks(exchange);
  checks.expect(isInteger(videoId), 'params', 'videoId', videoId);
  checks.close();
  forget(state, (entry) => entry.userId === user.id && entry.videoId === Number(videoId));
  return empty(204);
}

const BEFORE = 'Should have a before date that conforms to ISO 8601';

/** `POST /users/me/history/videos/remove`: all of it, or what is older than `beforeDate`. */
export async function clearHistory(exchange: Exchange): Promise<Answer> {
  const { state } = exchange;
  const user = requireUser(exchange);
  const fields = await readFields(exchange);
  const checks = new Checks(exchange);
  checks.optional(fields, 'beforeDate', isDate, BEFORE);
  checks.close();
  const { beforeDate } = fields;
  const before = typeof beforeDate === 'string' ? Date.parse(beforeDate) : Infinity;
  forget(state, ({ userId, at }) => userId === user.id && at < before);
  return empty(204);
}

function forget({ history }: State, is: (watched: Watched) => boolean): void {
  history.splice(0, history.length, ...history.filter((entry) => !is(entry)));
}
