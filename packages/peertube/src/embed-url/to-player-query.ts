import { nearestLanguage } from '../vocabulary/language.ts';

/** How a player in another page behaves. What is left out, the server decides, but for `p2p`. */
export interface VideoEmbedOptions {
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

// A number of 31 bits, a UUID, or 22 letters and digits without 0, I, O and l.
const IDS = /^(?:\d{1,10}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})$/;

/** Whether a server could have written it as the id of a video. */
export function isVideoId(text: string): boolean {
  return IDS.test(text);
}

/** Whether a player can be sent there: seconds, and fewer than any video has. */
export function isPlaybackSeconds(seconds: number): boolean {
  return seconds >= 0 && seconds < 1e9;
}

/** What stands behind the `?` in the address of a player or page. Captions in a language that PeerTube lacks are left out. */
export function toPlayerQuery({ start, stop, subtitle, ...switches }: VideoEmbedOptions): string {
  const query = new URLSearchParams();
  for (const [name, seconds] of Object.entries({ start, stop }))
    if (seconds !== undefined) query.set(name, `${Math.floor(seconds)}s`);
  const language = subtitle === undefined ? null : nearestLanguage(subtitle);
  if (language !== null) query.set('subtitle', language);
  for (const [name, value] of Object.entries(switches))
    if (value !== undefined) query.set(name, value ? '1' : '0');
  return query.toString();
}
