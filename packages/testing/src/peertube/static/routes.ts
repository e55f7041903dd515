import { type HandlerResponse, empty, text } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import { route } from '../http/router.ts';
import { findVideo } from '../videos/access.ts';
import { filePath } from '../videos/present-files.ts';
import { serveFile } from './serve-file.ts';
import {
  checkFileAccess,
  downloadWebVideo,
  generateDownload,
  getPrivateWebVideo,
  getWebVideo,
  serveMedia,
} from './video-files.ts';

const TWO_DAYS_SECONDS = 172_800;

function getImage(exchange: Exchange): HandlerResponse {
  const { state, params } = exchange;
  const name = (params['file'] ?? '').replace(/^playlist-/, '');
  const images = [
    ...state.videos.flatMap(({ thumbnail, preview }) => [thumbnail ?? [], preview ?? []].flat()),
    ...state.playlists.flatMap(({ thumbnail }) => thumbnail ?? []),
  ];
  const bytes = images.find(({ filename }) => filename === name)?.bytes;
  return bytes ? serveLazyStatic(exchange, bytes, 'image/jpeg') : empty(404);
}

function getActorImage(exchange: Exchange): HandlerResponse {
  const bytes = exchange.state.images.get(exchange.url.pathname);
  return bytes ? serveLazyStatic(exchange, bytes, imageType(exchange.url.pathname)) : empty(404);
}

function imageType(path: string): string {
  return `image/${/\.(png|gif|webp)$/.exec(path)?.[1] ?? 'jpeg'}`;
}

function getCaptionFile(exchange: Exchange): HandlerResponse {
  const { state, params } = exchange;
  const caption = state.captions.find(({ filename }) => filename === params['file']);
  return caption
    ? serveLazyStatic(exchange, Buffer.from(caption.text), 'text/vtt; charset=UTF-8')
    : empty(404);
}

function serveLazyStatic(exchange: Exchange, bytes: Uint8Array, type: string): HandlerResponse {
  const modifiedAt = exchange.state.now();
  return serveFile(exchange, { bytes, type, modifiedAt, maxAgeSeconds: TWO_DAYS_SECONDS });
}

/** Serves HLS playlists that refer to the only file. They have the format of the real ones, and cannot be played. */
function getStreamingFile(exchange: Exchange): HandlerResponse {
  const { state, params } = exchange;
  const video = findVideo(state, params['uuid'] ?? '');
  const file = params['file'] ?? '';
  if (!video) return empty(404);
  const hidden = exchange.url.pathname.includes('/private/');
  if (hidden) checkFileAccess(exchange, video);
  if (file.endsWith('.mp4')) return serveMedia(exchange, video);
  const lines = file.endsWith('master.m3u8')
    ? ['#EXT-X-STREAM-INF:BANDWIDTH=800000,RESOLUTION=640x360', `${video.playlistUuid}-360.m3u8`]
    : [`#EXTINF:${video.duration},`, state.url + filePath(video), '#EXT-X-ENDLIST'];
  const playlist = ['#EXTM3U', '#EXT-X-VERSION:7', ...lines, ''].join('\n');
  if (hidden) return text(playlist, 200, 'application/x-mpegurl; charset=utf-8');
  const type = 'application/vnd.apple.mpegurl';
  return serveFile(exchange, { bytes: Buffer.from(playlist), type, modifiedAt: video.createdAt });
}

export const staticRoutes = [
  route('GET /static/web-videos/private/:file', getPrivateWebVideo),
  route('GET /static/web-videos/:file', getWebVideo),
  route('GET /static/streaming-playlists/hls/private/:uuid/:file', getStreamingFile),
  route('GET /static/streaming-playlists/hls/:uuid/:file', getStreamingFile),
  route('GET /download/web-videos/:file', downloadWebVideo),
  route('GET /download/videos/generate/:id', generateDownload),
  route('GET /lazy-static/thumbnails/:file', getImage),
  route('GET /lazy-static/previews/:file', getImage),
  route('GET /lazy-static/storyboards/:file', getImage),
  route('GET /lazy-static/video-captions/:file', getCaptionFile),
  route('GET /lazy-static/avatars/:file', getActorImage),
  route('GET /lazy-static/banners/:file', getActorImage),
];
