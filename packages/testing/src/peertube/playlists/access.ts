import { optionalUser, requireUser } from '../auth/authenticate.ts';
import { Checks } from '../http/checks.ts';
import type { Exchange } from '../http/exchange.ts';
import { refusal } from '../http/problem.ts';
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
  const checks = new Checks(exchange);
  checks.expect(isVideoId(id), 'params', 'playlistId', id);
  checks.close();
  const playlist = findPlaylist(exchange.state, id);
  if (!playlist) throw refusal(404, 'Video playlist not found');
  return playlist;
}

export function requireVisiblePlaylist(exchange: Exchange): Playlist {
  const playlist = requirePlaylist(exchange);
  if (playlist.privacy !== PRIVATE) return playlist;
  const user = optionalUser(exchange);
  if (!user) throw refusal(401, 'Authentication is required');
  if (user.id === playlist.userId || user.role === 0) return playlist;
  throw refusal(403, 'Cannot get this private video playlist.');
}

export function requireManagedPlaylist(exchange: Exchange): Playlist {
  const user = requireUser(exchange);
  const playlist = requirePlaylist(exchange);
  if (playlist.userId === user.id || user.role === 0) return playlist;
  throw refusal(403, 'Cannot manage video playlist of another user');
}
