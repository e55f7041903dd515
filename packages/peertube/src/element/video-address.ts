/** A video on a PeerTube server. */
export interface VideoAddress {
  /** `https://tubo.example` */
  readonly origin: string;
  /** As the server writes it: a number, a UUID or 22 letters and digits. */
  readonly id: string;
  /** The video's page on its server. */
  readonly page: string;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
// Short ids are base 58: without 0, O, I and l.
const ID = String.raw`\d{1,10}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{22}`;
const PATH = new RegExp(`^/(?:w|videos/watch|videos/embed)/(${ID})/?$`);

/**
 * Reads the address of a video's page or of its embed.
 *
 * @returns `undefined` for anything but https (or http on this machine) with a PeerTube path, and for a user and password.
 */
export function readVideoAddress(text: string | null | undefined): VideoAddress | undefined {
  const url = readServerAddress(text);
  const id = url && PATH.exec(url.pathname)?.[1];
  return url && id ? { origin: url.origin, id, page: `${url.origin}/w/${id}` } : undefined;
}

/** An address that a browser and a person read alike, on https or on this machine. */
export function readServerAddress(text: string | null | undefined): URL | undefined {
  // A browser turns \ into / and leaves out tabs and line ends.
  if (!text || !/^https?:\/\/[^/\\\s][^\\\s]*$/i.test(text) || !URL.canParse(text))
    return undefined;
  const url = new URL(text);
  const direct = url.protocol === 'https:' || LOOPBACK.test(url.hostname);
  return direct && !url.username && !url.password ? url : undefined;
}

/** What the player is asked for. */
export interface EmbedOptions {
  /** Seconds. */
  readonly start: number;
  /** Language of the captions, as the server writes it. */
  readonly subtitle: string | undefined;
  readonly p2p: boolean;
  readonly autoplay: boolean;
}

/** The address of the player. Its own links are left out: the sandbox would not let them open. */
export function embedAddress({ origin, id }: VideoAddress, options: EmbedOptions): string {
  const { start, subtitle, p2p, autoplay } = options;
  const query = new URLSearchParams({
    api: '1',
    p2p: p2p ? '1' : '0',
    autoplay: autoplay ? '1' : '0',
    title: '0',
    warningTitle: '0',
    peertubeLink: '0',
    ...(subtitle && { subtitle }),
    ...(start > 0 && { start: String(start) }),
  });
  return `${origin}/videos/embed/${id}?${query}`;
}
