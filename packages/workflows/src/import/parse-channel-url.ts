/** A channel on a PeerTube server. */
export interface ChannelUrl {
  /** Address of the server, such as `https://video.example`. */
  readonly baseUrl: string;
  /** `name` on this server, `name@host` on another. */
  readonly handle: string;
}

/** Parses the address of a channel's page; undefined when it is none. */
export function parseChannelUrl(url: string): ChannelUrl | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, origin, pathname } = new URL(url);
  const handle = /^\/(?:c|video-channels)\/([\w.@-]+)(?:\/|$)/.exec(pathname)?.[1];
  return protocol === 'https:' && handle !== undefined ? { baseUrl: origin, handle } : undefined;
}
