import { checkedBaseUrl } from '@comunal/http';
import { toPeerTubeError } from '../peertube-error.ts';
import { writeLanguage } from '../vocabulary/language.ts';

/** How a player in another page behaves. What is left out, the server decides, but for `p2p`. */
export interface EmbedOptions {
  /** Whether viewers share what they load, which shows each of them the addresses of the others. @defaultValue false */
  readonly p2p?: boolean | undefined;
  /** Where playing begins, in seconds; parts of one are cut off. */
  readonly start?: number | undefined;
  /** Where it ends, in seconds; parts of one are cut off. */
  readonly stop?: number | undefined;
  /** Which captions are shown at first, in BCP 47. */
  readonly subtitle?: string | undefined;
  /** Whether the video's title stands above it. */
  readonly title?: boolean | undefined;
  /** The warning that the player uses P2P, which is shown with the title. */
  readonly warningTitle?: boolean | undefined;
  /** Whether it plays without being asked to; most browsers allow that with `muted` only. */
  readonly autoplay?: boolean | undefined;
  /** Whether there are buttons. Without them nobody can stop it who has no `api`. */
  readonly controls?: boolean | undefined;
  /** Whether it begins without sound. */
  readonly muted?: boolean | undefined;
  /** Whether it begins again when it has ended. */
  readonly loop?: boolean | undefined;
  /** The link to PeerTube in the player. */
  readonly peertubeLink?: boolean | undefined;
  /** Whether the page may drive the player by messages. */
  readonly api?: boolean | undefined;
}

/** What a link to a video may say. */
export type WatchOptions = Pick<EmbedOptions, 'start' | 'stop' | 'subtitle'>;

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
  { p2p = false, ...options }: EmbedOptions = {},
): string {
  return address(baseUrl, 'videos/embed/', id, { ...options, p2p });
}

/** The address of a video's own page; its parts as for {@link embedUrl}. */
export function watchUrl(
  baseUrl: string | URL,
  id: string | number,
  { start, stop, subtitle }: WatchOptions = {},
): string {
  return address(baseUrl, 'w/', id, { start, stop, subtitle });
}

// Short UUIDs have no 0, I, O and l.
const ids = /^(\d{1,15}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})$/;

function address(
  baseUrl: string | URL,
  folder: string,
  id: string | number,
  { start, stop, subtitle, ...switches }: EmbedOptions,
): string {
  if (!ids.test(String(id))) throw refuse('An id is a number, a UUID or a short UUID.');
  const url = new URL(checkedBaseUrl(baseUrl, toPeerTubeError) + folder + id);
  for (const [name, seconds] of Object.entries({ start, stop })) {
    if (seconds === undefined) continue;
    if (!(seconds >= 0 && seconds < 1e9)) throw refuse(`${name} is to be in seconds.`);
    url.searchParams.set(name, `${Math.floor(seconds)}s`);
  }
  const language = subtitle === undefined ? null : writeLanguage(subtitle).id;
  if (language !== null) url.searchParams.set('subtitle', language);
  for (const [name, value] of Object.entries(switches))
    if (value !== undefined) url.searchParams.set(name, value ? '1' : '0');
  return url.href;
}

function refuse(detail: string): Error {
  return toPeerTubeError({ code: 'bad-address', detail, request: { method: '', path: '' } });
}
