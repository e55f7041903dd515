import { optionalUser, requireUser } from '../auth/authenticate.ts';
import { requireChannel } from '../channels/access.ts';
import { requireAccount } from '../channels/read.ts';
import { type HandlerResponse, json } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import { validatePagination, paginate } from '../http/pagination.ts';
import { route } from '../http/router.ts';
import { checkSearchTarget } from '../videos/search-target.ts';
import { requireVisiblePlaylist } from './access.ts';
import {
  addElement,
  deleteElement,
  listElements,
  reorderElements,
  updateElement,
} from './elements.ts';
import { createPlaylist, deletePlaylist, updatePlaylist } from './manage.ts';
import type { Playlist } from './playlist.ts';
import { PLAYLIST_PRIVACIES, presentPlaylist } from './present.ts';

const PUBLIC = 1;

function paginatePlaylists(
  exchange: Exchange,
  isIncluded: (playlist: Playlist) => boolean,
): HandlerResponse {
  const { state } = exchange;
  validatePagination(exchange);
  const playlists = state.playlists.filter(isIncluded).toReversed();
  return json(paginate(exchange, playlists, (playlist) => presentPlaylist(state, playlist)));
}

const isPublic = ({ privacy }: Playlist): boolean => privacy === PUBLIC;

function listAccountPlaylists(exchange: Exchange): HandlerResponse {
  const account = requireAccount(exchange);
  const own = optionalUser(exchange) === account;
  return paginatePlaylists(
    exchange,
    (playlist) => playlist.userId === account.id && (own || isPublic(playlist)),
  );
}

function listChannelPlaylists(exchange: Exchange): HandlerResponse {
  const channel = requireChannel(exchange);
  return paginatePlaylists(
    exchange,
    (playlist) => playlist.channelId === channel.id && isPublic(playlist),
  );
}

function searchPlaylists(exchange: Exchange): HandlerResponse {
  checkSearchTarget(exchange);
  const search = exchange.url.searchParams.get('search')?.toLowerCase() ?? '';
  return paginatePlaylists(exchange, (playlist) => {
    const matches = playlist.displayName.toLowerCase().includes(search);
    return matches && isPublic(playlist) && playlist.elements.length > 0;
  });
}

function getPlaylist(exchange: Exchange): HandlerResponse {
  return json(presentPlaylist(exchange.state, requireVisiblePlaylist(exchange)));
}

function videosExist(exchange: Exchange): HandlerResponse {
  const { state, url } = exchange;
  const user = requireUser(exchange);
  const ids = [...url.searchParams.getAll('videoIds'), ...url.searchParams.getAll('videoIds[]')];
  const own = state.playlists.filter(({ userId }) => userId === user.id);
  const findElements = (wantedId: number): object[] =>
    own.flatMap((playlist) =>
      playlist.elements
        .filter(({ videoId }) => videoId === wantedId)
        .map(({ id, startTimestamp, stopTimestamp }) => ({
          playlistElementId: id,
          playlistId: playlist.id,
          playlistDisplayName: playlist.displayName,
          playlistShortUUID: playlist.shortUUID,
          startTimestamp,
          stopTimestamp,
        })),
    );
  return json(Object.fromEntries(ids.map((id) => [id, findElements(Number(id))])));
}

const PLAYLISTS = '/api/v1/video-playlists';

export const playlistRoutes = [
  route(`GET ${PLAYLISTS}`, (exchange) => paginatePlaylists(exchange, isPublic)),
  route(`POST ${PLAYLISTS}`, createPlaylist),
  route(`GET ${PLAYLISTS}/privacies`, () => json(PLAYLIST_PRIVACIES)),
  route(`GET ${PLAYLISTS}/:id`, getPlaylist),
  route(`PUT ${PLAYLISTS}/:id`, updatePlaylist),
  route(`DELETE ${PLAYLISTS}/:id`, deletePlaylist),
  route(`GET ${PLAYLISTS}/:id/videos`, listElements),
  route(`POST ${PLAYLISTS}/:id/videos`, addElement),
  route(`POST ${PLAYLISTS}/:id/videos/reorder`, reorderElements),
  route(`PUT ${PLAYLISTS}/:id/videos/:elementId`, updateElement),
  route(`DELETE ${PLAYLISTS}/:id/videos/:elementId`, deleteElement),
  route('GET /api/v1/accounts/:account/video-playlists', listAccountPlaylists),
  route('GET /api/v1/video-channels/:handle/video-playlists', listChannelPlaylists),
  route('GET /api/v1/search/video-playlists', searchPlaylists, 'searchPlaylists'),
  route('GET /api/v1/users/me/video-playlists/videos-exist', videosExist),
];
