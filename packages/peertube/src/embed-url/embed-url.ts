import { checkOptionNames, parseBaseUrl, type OptionNames } from '@comunal/http';
import { toPeerTubeError } from '../peertube-error.ts';
import {
  isPlaybackSeconds,
  isVideoId,
  toPlayerQuery,
  type VideoEmbedOptions,
} from './to-player-query.ts';

export type { VideoEmbedOptions };

/** The options of a link to a video's page. */
export type VideoWatchOptions = Pick<VideoEmbedOptions, 'start' | 'stop' | 'subtitle'>;

const WATCH_OPTIONS: OptionNames<VideoWatchOptions> = { start: true, stop: true, subtitle: true };
const EMBED_OPTIONS: OptionNames<VideoEmbedOptions> = {
  ...WATCH_OPTIONS,
  p2p: true,
  title: true,
  warningTitle: true,
  autoplay: true,
  controls: true,
  muted: true,
  loop: true,
  peertubeLink: true,
  api: true,
};

/**
 * Builds the address of a player for a frame. It sends nothing.
 * @param baseUrl - The server, such as `https://video.example`.
 * @param id - A video's number, UUID or short UUID.
 * @throws `PeerTubeError`: `bad-address` for an invalid server, id or position, `insecure-address` for a server without https.
 * TypeError for an option that does not exist.
 *
 * @param options - Where to start and stop, captions, and what the player shows; `p2p` is off unless it is set.
 *
 * @example
 * ```ts
 * import { embedUrl } from '@comunal/peertube';
 *
 * console.log(embedUrl('https://video.example', 'wuzkHBJry2URbrzYF7oNaj', { start: 90 }));
 * // → https://video.example/videos/embed/wuzkHBJry2URbrzYF7oNaj?start=90s&p2p=0
 * ```
 */
export function embedUrl(
  baseUrl: string | URL,
  id: string | number,
  options: VideoEmbedOptions = {},
): string {
  checkOptionNames('embedUrl', options, EMBED_OPTIONS);
  const { p2p = false } = options;
  return toUrl(baseUrl, 'videos/embed/', id, { ...options, p2p });
}

/**
 * Builds the address of a video's own page, by the rules of {@link embedUrl}.
 * @param baseUrl - The address of the server, with https.
 * @param id - The UUID or short UUID of the video.
 * @param options - Where to start, and in which language.
 * @throws `PeerTubeError`: `bad-address` for an invalid server, id or position, `insecure-address` for a server without
 * https. TypeError for an option that does not exist.
 *
 * @example
 * ```ts
 * import { watchUrl } from '@comunal/peertube';
 *
 * console.log(watchUrl('https://video.example', 'wuzkHBJry2URbrzYF7oNaj', { start: 90 }));
 * // → https://video.example/w/wuzkHBJry2URbrzYF7oNaj?start=90s
 * ```
 */
export function watchUrl(
  baseUrl: string | URL,
  id: string | number,
  options: VideoWatchOptions = {},
): string {
  checkOptionNames('watchUrl', options, WATCH_OPTIONS);
  return toUrl(baseUrl, 'w/', id, options);
}

function toUrl(
  baseUrl: string | URL,
  folder: string,
  id: string | number,
  options: VideoEmbedOptions,
): string {
  if (!isVideoId(String(id)))
    throw createAddressError('An id is a number, a UUID or a short UUID.');
  for (const name of ['start', 'stop'] as const)
    if (options[name] !== undefined && !isPlaybackSeconds(options[name]))
      throw createAddressError(`${name} has to be in seconds.`);
  const url = new URL(parseBaseUrl(baseUrl, toPeerTubeError) + folder + id);
  url.search = toPlayerQuery(options);
  return url.href;
}

function createAddressError(detail: string): Error {
  return toPeerTubeError({ code: 'bad-address', detail, request: { method: '', path: '' } });
}
