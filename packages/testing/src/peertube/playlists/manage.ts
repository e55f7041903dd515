import { requireUser } from '../auth/authenticate.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readForm } from '../http/exchange.ts';
import type { Fields } from '../http/fields.ts';
import { createHttpError } from '../http/problem.ts';
import { hasLength, toInteger, toText } from '../http/values.ts';
import { newIds } from '../ids/short-uuid.ts';
import { storeImage } from '../videos/image.ts';
import { requireManagedPlaylist } from './access.ts';
import type { Playlist } from './playlist.ts';
import { PLAYLIST_PRIVACIES } from './present.ts';

const PUBLIC = 1;
const PRIVATE = 3;

export async function createPlaylist(exchange: Exchange): Promise<HandlerResponse> {
  const { state } = exchange;
  const user = requireUser(exchange);
  const { fields, files } = await readForm(exchange);
  checkFields(exchange, fields, 'required');
  const now = state.now();
  const playlist: Playlist = {
    id: state.nextId('playlist'),
    ...newIds(),
    userId: user.id,
    type: 1,
    displayName: '',
    description: null,
    privacy: PRIVATE,
    channelId: null,
    thumbnail: files['thumbnailfile'] ? storeImage(files['thumbnailfile']) : null,
    thumbnailVideoId: null,
    elements: [],
    createdAt: now,
    updatedAt: now,
  };
  applyFields(playlist, fields);
  state.playlists.push(playlist);
  const { id, shortUUID, uuid } = playlist;
  return json({ videoPlaylist: { id, shortUUID, uuid } });
}

export async function updatePlaylist(exchange: Exchange): Promise<HandlerResponse> {
  const playlist = requireManagedPlaylist(exchange);
  const { fields, files } = await readForm(exchange);
  checkFields(exchange, fields, 'optional');
  applyFields(playlist, fields);
  if (files['thumbnailfile'])
    Object.assign(playlist, { thumbnail: storeImage(files['thumbnailfile']), thumbnailOf: null });
  playlist.updatedAt = exchange.state.now();
  return empty(204);
}

export function deletePlaylist(exchange: Exchange): HandlerResponse {
  const { playlists } = exchange.state;
  const playlist = requireManagedPlaylist(exchange);
  if (playlist.type !== PUBLIC) throw createHttpError(400, 'Cannot delete a watch later playlist.');
  playlists.splice(playlists.indexOf(playlist), 1);
  return empty(204);
}

function checkFields(exchange: Exchange, fields: Fields, name: 'required' | 'optional'): void {
  const checks = new RequestValidator(exchange);
  checks[name](fields, 'displayName', (value) => hasLength(value, 1, 120));
  checks.optional(fields, 'privacy', (value) => (toText(value) ?? '') in PLAYLIST_PRIVACIES);
  checks.optional(fields, 'description', (value) => hasLength(value, 3, 1000));
  checks.throwIfInvalid();
}

function applyFields(playlist: Playlist, fields: Fields): void {
  const privacy = toInteger(fields['privacy']) ?? playlist.privacy;
  const channelId =
    fields['videoChannelId'] === undefined
      ? playlist.channelId
      : (toInteger(fields['videoChannelId']) ?? null);
  if (privacy !== PRIVATE && channelId === null) {
    throw createHttpError(
      400,
      'Cannot set "public" or "unlisted" a playlist that is not assigned to a channel.',
    );
  }
  Object.assign(playlist, { privacy, channelId });
  if (fields['displayName'] !== undefined)
    playlist.displayName = toText(fields['displayName']) ?? '';
  if (fields['description'] !== undefined)
    playlist.description = toText(fields['description']) ?? null;
}
