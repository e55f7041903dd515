import { optionalUser } from '../auth/authenticate.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import { validatePagination, paginate } from '../http/pagination.ts';
import { createHttpError } from '../http/problem.ts';
import { isInteger, toInteger, toText } from '../http/values.ts';
import type { State } from '../state.ts';
import { findVideo } from '../videos/access.ts';
import { storeImage } from '../videos/image.ts';
import { requireManagedPlaylist, requireVisiblePlaylist } from './access.ts';
import type { Playlist } from './playlist.ts';
import { presentElements } from './present.ts';

export function listElements(exchange: Exchange): HandlerResponse {
  const playlist = requireVisiblePlaylist(exchange);
  validatePagination(exchange);
  const elements = presentElements(exchange.state, playlist, optionalUser(exchange));
  return json(paginate(exchange, elements, (element) => element));
}

/** A playlist may contain the same video twice. */
export async function addElement(exchange: Exchange): Promise<HandlerResponse> {
  const { state } = exchange;
  const playlist = requireManagedPlaylist(exchange);
  const fields = await readFields(exchange);
  const checks = new RequestValidator(exchange);
  checks.required(fields, 'videoId', (value) => toText(value) !== undefined);
  checks.optional(fields, 'startTimestamp', isInteger);
  checks.optional(fields, 'stopTimestamp', isInteger);
  checks.throwIfInvalid();
  const video = findVideo(state, toText(fields['videoId']) ?? '');
  if (!video) throw createHttpError(404, 'Video not found');
  const id = state.nextId('playlistElement');
  playlist.elements.push({
    id,
    videoId: video.id,
    startTimestamp: toInteger(fields['startTimestamp']) ?? null,
    stopTimestamp: toInteger(fields['stopTimestamp']) ?? null,
  });
  updateThumbnail(state, playlist);
  playlist.updatedAt = state.now();
  return json({ videoPlaylistElement: { id } });
}

/** Moves `reorderLength` elements from `startPosition` to after `insertAfterPosition`; positions start at 1. */
export async function reorderElements(exchange: Exchange): Promise<HandlerResponse> {
  const playlist = requireManagedPlaylist(exchange);
  const fields = await readFields(exchange);
  const checks = new RequestValidator(exchange);
  checks.required(fields, 'startPosition', (value) => (toInteger(value) ?? 0) >= 1);
  checks.required(fields, 'insertAfterPosition', (value) => (toInteger(value) ?? -1) >= 0);
  checks.optional(fields, 'reorderLength', (value) => (toInteger(value) ?? 0) >= 1);
  checks.throwIfInvalid();
  const { elements } = playlist;
  const [start, after, length] = ['startPosition', 'insertAfterPosition', 'reorderLength'].map(
    (name) => toInteger(fields[name]) ?? 1,
  ) as [number, number, number];
  if (start > elements.length || after > elements.length) {
    const limits = `(max: ${elements.length})`;
    throw createHttpError(
      400,
      `Start position or insert after position exceed the playlist limits ${limits}`,
    );
  }
  if (start + length > elements.length + 1) {
    throw createHttpError(
      400,
      `Reorder length with this start position exceeds the playlist limits (max: ${elements.length - start + 1})`,
    );
  }
  const moved = elements.slice(start - 1, start - 1 + length);
  const preceding = elements.slice(0, after).filter((element) => !moved.includes(element));
  const following = elements.slice(after).filter((element) => !moved.includes(element));
  playlist.elements = [...preceding, ...moved, ...following];
  updateThumbnail(exchange.state, playlist);
  return empty(204);
}

export async function updateElement(exchange: Exchange): Promise<HandlerResponse> {
  const { element } = requireElement(exchange);
  const fields = await readFields(exchange);
  for (const name of ['startTimestamp', 'stopTimestamp'] as const) {
    if (fields[name] !== undefined) element[name] = toInteger(fields[name]) ?? null;
  }
  return empty(204);
}

export function deleteElement(exchange: Exchange): HandlerResponse {
  const { playlist, element } = requireElement(exchange);
  playlist.elements = playlist.elements.filter((entry) => entry !== element);
  updateThumbnail(exchange.state, playlist);
  return empty(204);
}

/** A playlist without a thumbnail of its own has that of its first video. */
function updateThumbnail(state: State, playlist: Playlist): void {
  if (playlist.thumbnail && playlist.thumbnailVideoId === null) return;
  const first = state.videos.find(({ id }) => id === playlist.elements[0]?.videoId);
  if (first && first.id === playlist.thumbnailVideoId) return;
  playlist.thumbnail = first ? { ...storeImage(undefined), ...first.thumbnail } : null;
  playlist.thumbnailVideoId = first?.id ?? null;
}

function requireElement(exchange: Exchange) {
  const playlist = requireManagedPlaylist(exchange);
  const elementId = Number(exchange.params['elementId']);
  const element = playlist.elements.find(({ id }) => id === elementId);
  if (!element) throw createHttpError(404, 'Video playlist element not found');
  return { playlist, element };
}
