import { findNearestLanguage } from '../vocabulary/language.ts';

/** How a player in another page behaves. The server decides about options that are left out, except `p2p`. */
export interface VideoEmbedOptions {
  /** Whether viewers share what they load, which reveals their network addresses to each other. @defaultValue false */
  readonly p2p?: boolean | undefined;
  /** Where playback starts, in seconds; fractions are cut off. */
  readonly start?: number | undefined;
  /** Where playback stops, in seconds; fractions are cut off. */
  readonly stop?: number | undefined;
  /** The captions that are shown at first, as BCP 47. */
  readonly subtitle?: string | undefined;
  /** Whether the title is shown above the video. */
  readonly title?: boolean | undefined;
  /** Whether the warning that the player uses P2P is shown with the title. */
  readonly warningTitle?: boolean | undefined;
  /** Whether playback starts by itself; most browsers allow that only with `muted`. */
  readonly autoplay?: boolean | undefined;
  /** Whether there are controls. Without them only a page with `api` can stop playback. */
  readonly controls?: boolean | undefined;
  /** Whether playback starts without sound. */
  readonly muted?: boolean | undefined;
  /** Whether playback starts again when it has ended. */
  readonly loop?: boolean | undefined;
  /** Whether the player has a link to PeerTube. */
  readonly peertubeLink?: boolean | undefined;
  /** Whether the page may control the player by messages. */
  readonly api?: boolean | undefined;
}

// A number of 31 bits, a UUID, or 22 letters and digits without 0, I, O and l.
const VIDEO_ID = /^(?:\d{1,10}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})$/;

/** Tells whether a text has the form of a video's id: a number, a UUID or a short UUID. */
export function isVideoId(text: string): boolean {
  return VIDEO_ID.test(text);
}

/** Tells whether a number is a position to which a player can seek, in seconds. */
export function isPlaybackSeconds(seconds: number): boolean {
  return seconds >= 0 && seconds < 1e9;
}

/** Builds the query of the address of a player or page. Captions in a language that PeerTube lacks are left out. */
export function toPlayerQuery({ start, stop, subtitle, ...switches }: VideoEmbedOptions): string {
  const query = new URLSearchParams();
  for (const [name, seconds] of Object.entries({ start, stop }))
    if (seconds !== undefined) query.set(name, `${Math.floor(seconds)}s`);
  const language = subtitle === undefined ? null : findNearestLanguage(subtitle);
  if (language !== null) query.set('subtitle', language);
  for (const [name, value] of Object.entries(switches))
    if (value !== undefined) query.set(name, value ? '1' : '0');
  return query.toString();
}
