import { isSecureUrl } from '@comunal/http/address';
import {
  isPlaybackSeconds,
  isVideoId,
  toPlayerQuery,
  type VideoEmbedOptions,
} from '../embed-url/to-player-query.ts';

/** The address of a video on a PeerTube server. */
export interface VideoAddress {
  /** `https://tubo.example` */
  readonly origin: string;
  /** A number, a UUID or a short UUID of 22 letters and digits. */
  readonly id: string;
  /** The address of the video's page on its server. */
  readonly page: string;
}

const PATH = /^\/(?:w|videos\/watch|videos\/embed)\/([^/]+)\/?$/;

/**
 * Parses the address of a video's page or of its player.
 *
 * @returns `undefined` for anything but https (or http on this machine) with a PeerTube path, and for a user and password.
 */
export function parseVideoAddress(text: string | null | undefined): VideoAddress | undefined {
  const url = parseServerAddress(text);
  const id = url && PATH.exec(url.pathname)?.[1];
  return url && id && isVideoId(id)
    ? { origin: url.origin, id, page: `${url.origin}/w/${id}` }
    : undefined;
}

/** Parses an address that a browser and a person read alike, on https or on this machine. */
export function parseServerAddress(text: string | null | undefined): URL | undefined {
  // A browser turns \ into /, and drops tabs and line breaks.
  if (!text || !/^https?:\/\/[^/\\\s][^\\\s]*$/i.test(text) || !URL.canParse(text))
    return undefined;
  const url = new URL(text);
  return isSecureUrl(url) && !url.username && !url.password ? url : undefined;
}

/** Parses the address of the audio, which has to be on the video's own server: the button names no other. */
export function parseAudioAddress(
  { origin }: VideoAddress,
  text: string | null,
): string | undefined {
  const url = parseServerAddress(text);
  return url?.origin === origin ? url.href : undefined;
}

/** Returns where a player starts, in seconds; 0 for an invalid position. */
export function toStartSeconds(seconds: number | null): number {
  return seconds !== null && isPlaybackSeconds(seconds) ? seconds : 0;
}

/** Builds the address of the player. It has no links, since the sandbox would not let them open. */
export function toEmbedUrl(
  { origin, id }: VideoAddress,
  { start, ...options }: Pick<VideoEmbedOptions, 'start' | 'subtitle' | 'p2p' | 'autoplay'>,
): string {
  const query = toPlayerQuery({
    ...options,
    start: start && toStartSeconds(start) >= 1 ? start : undefined,
    api: true,
    title: false,
    warningTitle: false,
    peertubeLink: false,
  });
  return `${origin}/videos/embed/${id}?${query}`;
}
