import { optionalUser, requireUser } from '../auth/authenticate.ts';
import type { User } from '../auth/user.ts';
import { RequestValidator } from '../http/request-validator.ts';
import type { Exchange } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import { isVideoId } from '../ids/short-uuid.ts';
import type { State } from '../state.ts';
import type { Video } from './video.ts';

export function findVideo(state: State, id: string): Video | undefined {
  return state.videos.find((video) => [video.uuid, video.shortUUID, String(video.id)].includes(id));
}

/** Returns the video in the path, without checking access: 400 for an invalid id, 404 for an unknown one. */
export function requireVideo(exchange: Exchange): Video {
  const { state, params, operation } = exchange;
  const id = params['id'] ?? '';
  const checks = new RequestValidator(exchange);
  checks.expect(
    isVideoId(id),
    'params',
    'id',
    id,
    'Should have a valid video id (id, short UUID or UUID)',
  );
  checks.throwIfInvalid();
  const video = findVideo(state, id);
  if (!video) throw createHttpError(404, 'Video not found', { operation });
  return video;
}

/** Returns the video in the path if the user may manage it: its owner and administrators. */
export function requireManagedVideo(exchange: Exchange): { user: User; video: Video } {
  const user = requireUser(exchange);
  const video = requireVideo(exchange);
  if (!canManage(exchange.state, user, video)) {
    const { operation } = exchange;
    throw createHttpError(403, 'Cannot manage a video of another user.', { operation });
  }
  return { user, video };
}

export function getOwner(state: State, video: Video): User | undefined {
  const channel = state.channels.find(({ id }) => id === video.channelId);
  return state.users.find(({ id }) => id === channel?.userId);
}

export function canManage(state: State, user: User | undefined, video: Video): boolean {
  return user !== undefined && (user.role === 0 || getOwner(state, video) === user);
}

/** Returns the video in the path if the user may see it. */
export function requireVisibleVideo(exchange: Exchange): Video {
  const user = optionalUser(exchange);
  const video = requireVideo(exchange);
  const { state, params } = exchange;
  if (canManage(state, user, video)) return video;
  if (video.privacy === 5) checkPassword(exchange, video);
  // The numeric id of an unlisted video could be guessed, so it does not grant access.
  const isGuessable = video.privacy === 2 && params['id'] === String(video.id);
  const hidden = video.privacy === 3 || (video.privacy === 4 && !user) || isGuessable;
  if (hidden) throw createAccessError(exchange, user);
  return video;
}

function createAccessError({ operation }: Exchange, user: User | undefined) {
  return user
    ? createHttpError(403, 'Cannot fetch information of private/internal/blocked video', {
        operation,
      })
    : createHttpError(401, 'Authentication is required', { operation });
}

function checkPassword(exchange: Exchange, { passwords }: Video): void {
  const { operation } = exchange;
  const password = exchange.headers['x-peertube-video-password'];
  if (password === undefined) {
    const code = 'video_requires_password';
    const detail = 'Please provide a password to access this password protected video';
    throw createHttpError(401, detail, { code, operation });
  }
  if (!passwords.some((entry) => entry.password === password)) {
    const code = 'incorrect_video_password';
    throw createHttpError(403, 'Incorrect video password. Access to the video is denied', {
      code,
      operation,
    });
  }
}
