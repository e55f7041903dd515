import { type HandlerResponse, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import type { Exchange } from '../http/exchange.ts';
import { createHttpError, addProblemFields } from '../http/problem.ts';
import { route } from '../http/router.ts';
import { findPlaylist } from '../playlists/access.ts';
import { findVideo } from '../videos/access.ts';

const PREVIEW = { width: 850, height: 480 };
const THUMBNAIL = { width: 280, height: 157 };

interface Embedded {
  readonly name: string;
  readonly channelId: number | null;
  readonly path: string;
  readonly image: string;
  readonly size: { readonly width: number; readonly height: number };
}

/** Handles `GET /services/oembed` for URLs of this server. Only JSON is supported. */
function getOembed(exchange: Exchange): HandlerResponse {
  const { state, url } = exchange;
  const query = url.searchParams;
  const requestedUrl = query.get('url');
  const checks = new RequestValidator(exchange);
  checks.expect(
    requestedUrl !== null && URL.canParse(requestedUrl),
    'query',
    'url',
    requestedUrl ?? undefined,
  );
  checks.throwIfInvalid();
  const format = query.get('format');
  if (format !== null && format !== 'json') {
    const detail = 'Requested format is not implemented on server.';
    throw addProblemFields(createHttpError(501, detail), { format });
  }
  const target = new URL(requestedUrl ?? '');
  if (target.host !== state.host)
    throw addProblemFields(createHttpError(400, 'Invalid url.'), { url: requestedUrl });
  const { name, channelId, path, image, size } = findEmbedded(exchange, target);
  const width = Math.min(560, Number(query.get('maxwidth') ?? 560));
  const height = Math.min(315, Number(query.get('maxheight') ?? 315));
  const src = state.url + path + target.search;
  const channel = state.channels.find(({ id }) => id === channelId);
  const sandbox = 'allow-same-origin allow-scripts allow-popups allow-forms';
  const title = name.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const fitsThumbnail = width >= size.width / 2 || width === 560;
  return json({
    type: 'video',
    version: '1.0',
    html: `<iframe width="${width}" height="${height}" sandbox="${sandbox}" title="${title}" src="${src}" style="border: none" allow="fullscreen"></iframe>`,
    width,
    height,
    title: name,
    ...(channel && {
      author_name: channel.displayName,
      author_url: `${state.url}/video-channels/${channel.name}`,
    }),
    provider_name: state.instanceName,
    provider_url: state.url,
    ...(fitsThumbnail && {
      thumbnail_url: state.url + image,
      thumbnail_width: size.width,
      thumbnail_height: size.height,
    }),
  });
}

function findEmbedded({ state }: Exchange, { pathname }: URL): Embedded {
  const [, playlistId] = /^\/(?:w\/p|videos\/watch\/playlist)\/([^/]+)/.exec(pathname) ?? [];
  const playlist = playlistId === undefined ? undefined : findPlaylist(state, playlistId);
  if (playlistId !== undefined && playlist) {
    const { displayName: name, channelId, shortUUID, thumbnail } = playlist;
    const image = `/lazy-static/thumbnails/playlist-${thumbnail?.filename}`;
    return { name, channelId, path: `/video-playlists/embed/${shortUUID}`, image, size: THUMBNAIL };
  }
  if (playlistId !== undefined) throw createHttpError(404, 'Video playlist not found');
  const [, id] = /^\/(?:w|videos\/watch|videos\/embed)\/([^/]+)/.exec(pathname) ?? [];
  if (id === undefined) throw createHttpError(400, 'Invalid url.');
  const video = findVideo(state, id);
  if (!video) throw createHttpError(404, 'Video not found');
  if (video.privacy > 2) throw createHttpError(403, 'Video is not publicly available.');
  const { name, channelId, shortUUID, preview } = video;
  const image = `/lazy-static/previews/${preview?.filename}`;
  return { name, channelId, path: `/videos/embed/${shortUUID}`, image, size: PREVIEW };
}

export const oembedRoutes = [route('GET /services/oembed', getOembed)];
