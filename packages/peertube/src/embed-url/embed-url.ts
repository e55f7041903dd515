import { parseBaseUrl } from '@comunal/http';
import { toPeerTubeError } from '../peertube-error.ts';
import {
  isPlaybackSeconds,
  isVideoId,
  toPlayerQuery,
  type VideoEmbedOptions,
} from './to-player-query.ts';

export type { VideoEmbedOptions };

/** What a link to a video may say. */
export type VideoWatchOptions = Pick<VideoEmbedOptions, 'start' | 'stop' | 'subtitle'>;

/**
 * The address of a player to put into a frame. Nothing is asked of the server.
 * @param baseUrl - The server, such as `https://video.example`.
 * @param id - A video's number, UUID or short UUID.
 * @throws `PeerTubeError`: `bad-address` for what is none of these, `insecure-address` for a server without https.
 *
 * @example
 * frame.src = embedUrl('https://video.example', 'wuzkHBJry2URbrzYF7oNaj', { start: 90 });
 */
export function embedUrl(
  baseUrl: string | URL,
  id: string | number,
  { p2p = false, ...options }: VideoEmbedOptions = {},
): string {
  return address(baseUrl, 'videos/embed/', id, { ...options, p2p });
}

/** The address of a video's own page; its parts as for {@link embedUrl}. */
export function watchUrl(
  baseUrl: string | URL,
  id: string | number,
  { start, stop, subtitle }: VideoWatchOptions = {},
): string {
  return address(baseUrl, 'w/', id, { start, stop, subtitle });
}

function address(
  baseUrl: string | URL,
  folder: string,
  id: string | number,
  options: VideoEmbedOptions,
): string {
  if (!isVideoId(String(id))) throw refuse('An id is a number, a UUID or a short UUID.');
  for (const name of ['start', 'stop'] as const)
    if (options[name] !== undefined && !isPlaybackSeconds(options[name]))
      throw refuse(`${name} is to be in seconds.`);
  const url = new URL(parseBaseUrl(baseUrl, toPeerTubeError) + folder + id);
  url.search = toPlayerQuery(options);
  return url.href;
}

function refuse(detail: string): Error {
  return toPeerTubeError({ code: 'bad-address', detail, request: { method: '', path: '' } });
}
