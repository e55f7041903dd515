import { optionalUser, requireUser } from '../auth/authenticate.ts';
import { requireChannel } from '../channels/access.ts';
import { requireAccount } from '../channels/read.ts';
import { type Answer, json } from '../../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';
import { checkPage, pageOf } from '../http/page.ts';
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

function listOf(exchange: Exchange, among: (playlist: Playlist) => boolean): Answer {
  const { state } = exchange;
  checkPage(exchange);
  const playlists = state.playlists.filter(among).toReversed();
  return json(pageOf(exchange, playlists, (playlist) => presentPlaylist(state, playlist)));
}

const isPublic = ({ privacy }: Playlist): boolean => privacy === PUBLIC;

function listOfAccount(exchange: Exchange): Answer {
  const account = requireAccount(exchange);
  const own = optionalUser(exchange) === account;
  return listOf(
    exchange,
    (playlist) => playlist.userId === account.id && (own || isPublic(playlist)),
  );
}

function listOfChannel(exchange: Exchange): Answer {
  const channel = requireChannel(exchange);
  return listOf(exchange, (playlist) => playlist.channelId === channel.id && isPublic(playlist));
}

function searchPlaylists(exchange: Exchange): Answer {
  checkSearchTarget(exchange);
  const search = exchange.url.searchParams.get('search')?.toLowerCase() ?? '';
  return listOf(exchange, (playlist) => {
    const fits = playlist.displayName.toLowerCase().includes(search);
    return fits && isPublic(playlist) && playlist.elements.length > 0;
  });
}

function getPlaylist(exchange: Exchange): Answer {
  return json(presentPlaylist(exchange.state, requireVisiblePlaylist(exchange)));
}

function videosExist(exchange: Exchange): Answer {
  const { state, url } = exchange;
  const user = requireUser(exchange);
  const ids = [...url.searchParams.getAll('videoIds'), ...url.searchParams.getAll('videoIds[]')];
  const own = state.playlists.filter(({ userId }) => userId === user.id);
  const places = (wanted: number): object[] =>
    own.flatMap((playlist) =>
      playlist.elements
        .filter(({ videoId }) => videoId === wanted)
        .map(({ id, startTimestamp, stopTimestamp }) => ({
          playlistElementId: id,
          playlistId: playlist.id,
          playlistDisplayName: playlist.displayName,
          playlistShortUUID: playlist.shortUUID,
          startTimestamp,
          stopTimestamp,
        })),
    );
  return json(Object.fromEntries(ids.map((id) => [id, places(Number(id))])));
}

const LISTS = '/api/v1/video-playlists';

export const playlistRoutes = [
  route(`GET ${LISTS}`, (exchange) => listOf(exchange, isPublic)),
  route(`POST ${LISTS}`, createPlaylist),
  route(`GET ${LISTS}/privacies`, () => json(PLAYLIST_PRIVACIES)),
  route(`GET ${LISTS}/:id`, getPlaylist),
  route(`PUT ${LISTS}/:id`, updatePlaylist),
  route(`DELETE ${LISTS}/:id`, deletePlaylist),
  route(`GET ${LISTS}/:id/videos`, listElements),
  route(`POST ${LISTS}/:id/videos`, addElement),
  route(`POST ${LISTS}/:id/videos/reorder`, reorderElements),
  route(`PUT ${LISTS}/:id/videos/:elementId`, updateElement),
  route(`DELETE ${LISTS}/:id/videos/:elementId`, deleteElement),
  route('GET /api/v1/accounts/:account/video-playlists', listOfAccount),
  route('GET /api/v1/video-channels/:handle/video-playlists', listOfChannel),
  route('GET /api/v1/search/video-playlists', searchPlaylists, 'searchPlaylists'),
  route('GET /api/v1/users/me/video-playlists/videos-exist', videosExist),
];
