import { optionalUser } from '../auth/authenticate.ts';
import { type HandlerResponse, empty, text } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import { getContentType } from '../uploads/media-type.ts';
import { findVideo, canManage } from '../videos/access.ts';
import { webFilename } from '../videos/present-files.ts';
import type { Video } from '../videos/video.ts';
import { serveFile } from './serve-file.ts';

/** Handles `GET /static/web-videos/…`: the uploaded file. */
export function getWebVideo(exchange: Exchange): HandlerResponse {
  const { state, params } = exchange;
  const video = state.videos.find((video) => webFilename(video) === params['file']);
  return video ? serveMedia(exchange, video) : empty(404);
}

/** Handles the same for files that are not public. A missing file gets 403 as plain text. */
export function getPrivateWebVideo(exchange: Exchange): HandlerResponse {
  const { state, params } = exchange;
  const video = state.videos.find((video) => webFilename(video) === params['file']);
  if (!video) return text('Forbidden', 403, 'text/plain; charset=utf-8');
  checkFileAccess(exchange, video);
  return serveMedia(exchange, video);
}

/** Handles `GET /download/web-videos/…`. */
export function downloadWebVideo(exchange: Exchange): HandlerResponse {
  const { state, params } = exchange;
  const uuid = (params['file'] ?? '').slice(0, 36);
  const video = findVideo(state, uuid);
  if (!video) return empty(404);
  if (video.privacy > 2) checkFileAccess(exchange, video);
  const name = `attachment; filename="${video.name.replaceAll(/[^\w .-]/g, '_')}-360p.mp4"`;
  return serveMedia(exchange, video, { 'Content-Disposition': name });
}

/** Handles `GET /download/videos/generate/:id`, which muxes video and audio on a real server; here they are one file. */
export function generateDownload(exchange: Exchange): HandlerResponse {
  const video = findVideo(exchange.state, exchange.params['id'] ?? '');
  if (!video?.media?.bytes) return empty(404);
  if (video.privacy > 2) checkFileAccess(exchange, video);
  const name = `attachment; filename="${encodeURIComponent(video.name)}.mp4`;
  const headers = {
    'Content-disposition': name,
    'Content-Type': getContentType(video.inputFilename),
  };
  return { status: 200, headers, body: video.media.bytes };
}

export function serveMedia(
  exchange: Exchange,
  video: Video,
  headers: Record<string, string> = {},
): HandlerResponse {
  const bytes = video.media?.bytes;
  if (!bytes) return empty(404); // the bytes were only counted, or only hashed
  const type = getContentType(video.inputFilename);
  return serveFile(exchange, { bytes, type, headers, modifiedAt: video.createdAt });
}

/** Requires the owner's access token, a file token in the query, or the password of the video. */
export function checkFileAccess(exchange: Exchange, video: Video): void {
  const { state, url } = exchange;
  const fileToken = url.searchParams.get('videoFileToken');
  const password = exchange.headers['x-peertube-video-password'];
  if (fileToken !== null) {
    const grant = state.fileTokens.get(fileToken);
    if (grant?.videoId === video.id && grant.expiresAt > state.now()) return;
  } else if (password !== undefined) {
    if (video.passwords.some((entry) => entry.password === password)) return;
  } else if (exchange.headers['authorization'] === undefined) {
    const detail =
      'Video password header, video file token query parameter and bearer token are all missing';
    throw createHttpError(401, detail);
  } else if (canManage(state, optionalUser(exchange), video)) return;
  throw createHttpError(403, 'Cannot fetch information of private/internal/blocked video');
}
