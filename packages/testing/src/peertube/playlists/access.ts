import { optionalUser, requireUser } from '../auth/authenticate.ts';
import { RequestValidator } from '../http/request-validator.ts';
import type { Exchange } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import { isVideoId } from '../ids/short-uuid.ts';
import type { State } from '../state.ts';
import type { Playlist } from './playlist.ts';

const PRIVATE = 3;

export function findPlaylist({ playlists }: State, id: string): Playlist | undefined {
  return playlists.find((playlist) =>
    [playlist.uuid, playlist.shortUUID, String(playlist.id)].includes(id),
  );
}

function requirePlaylist(exchange: Exchange): Playlist {
  const id = exchange.params['id'] ?? '';
  const checks = new RequestValidator(exchange);
  checks.expect(isVideoId(id), 'params', 'playlistId', id);
  checks.throwIfInvalid();
  const playlist = findPlaylist(exchange.state, id);
  if (!playlist) throw createHttpError(404, 'Video playlist not found');
  return playlist;
}

export function requireVisiblePlaylist(exchange: Exchange): Playlist {
  const playlist = requirePlaylist(exchange);
  if (playlist.privacy !== PRIVATE) return playlist;
  const user = optionalUser(exchange);
  if (!user) throw createHttpError(401, 'Authentication is required');
  if (user.id === playlist.userId || user.role === 0) return playlist;
  throw createHttpError(403, 'Cannot get this private video playlist.');
}

export function requireManagedPlaylist(exchange: Exchange): Playlist {
  const user = requireUser(exchange);
  const playlist = requirePlaylist(exchange);
  if (playlist.userId === user.id || user.role === 0) return playlist;
  throw createHttpError(403, 'Cannot manage video playlist of another user');
}
