import { isSecureUrl } from '@comunal/http/address';
import {
  isPlaybackSeconds,
  isVideoId,
  toPlayerQuery,
  type VideoEmbedOptions,
} from '../embed-url/to-player-query.ts';

/** A video on a PeerTube server. */
export interface VideoAddress {
  /** `https://tubo.example` */
  readonly origin: string;
  /** As the server writes it: a number, a UUID or 22 letters and digits. */
  readonly id: string;
  /** The video's page on its server. */
  readonly page: string;
}

const PATH = /^\/(?:w|videos\/watch|videos\/embed)\/([^/]+)\/?$/;

/**
 * Reads the address of a video's page or of its embed.
 *
 * @returns `undefined` for anything but https (or http on this machine) with a PeerTube path, and for a user and password.
 */
export function readVideoAddress(text: string | null | undefined): VideoAddress | undefined {
  const url = readServerAddress(text);
  const id = url && PATH.exec(url.pathname)?.[1];
  return url && id && isVideoId(id)
    ? { origin: url.origin, id, page: `${url.origin}/w/${id}` }
    : undefined;
}

/** An address that a browser and a person read alike, on https or on this machine. */
export function readServerAddress(text: string | null | undefined): URL | undefined {
  // A browser turns \ into / and leaves out tabs and line ends.
  if (!text || !/^https?:\/\/[^/\\\s][^\\\s]*$/i.test(text) || !URL.canParse(text))
    return undefined;
  const url = new URL(text);
  return isSecureUrl(url) && !url.username && !url.password ? url : undefined;
}

/** The address of the sound alone, which has to be on the video's own server: no other is named before the press. */
export function soundAddress({ origin }: VideoAddress, text: string | null): string | undefined {
  const url = readServerAddress(text);
  return url?.origin === origin ? url.href : undefined;
}

/** Where a player begins, in seconds; at 0 where the page names no place. */
export function startOf(seconds: number | null): number {
  return seconds !== null && isPlaybackSeconds(seconds) ? seconds : 0;
}

/** The address of the player. Its own links are left out: the sandbox would not let them open. */
export function embedAddress(
  { origin, id }: VideoAddress,
  { start, ...options }: Pick<VideoEmbedOptions, 'start' | 'subtitle' | 'p2p' | 'autoplay'>,
): string {
  const query = toPlayerQuery({
    ...options,
    start: start && startOf(start) >= 1 ? start : undefined,
    api: true,
    title: false,
    warningTitle: false,
    peertubeLink: false,
  });
  return `${origin}/videos/embed/${id}?${query}`;
}
