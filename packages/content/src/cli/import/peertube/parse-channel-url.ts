import { isLoopback } from '@comunal/http/address';

/** A channel on a PeerTube server. */
export interface ChannelUrl {
  /** The address of the server, such as `https://tubo.example`. */
  readonly baseUrl: string;
  readonly name: string;
  /** The server that the channel is on, where it is not the one of the address. */
  readonly otherHost?: string | undefined;
}

/** Why an address is not the one of a channel: it is one of an account, is not encrypted, or is something else. */
export type ChannelUrlFault = 'account' | 'insecure' | 'other';

const page = /^\/(?:(?:c|video-channels)\/|@)([\w.-]{1,120})(?:@([\w.:-]{1,253}))?(?:\/|$)/;

/** Parses the address of the page of a channel, as people copy it from their browser. */
export function parseChannelUrl(text: string): ChannelUrl | ChannelUrlFault {
  const address = /^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return 'other';
  const { protocol, origin, host, hostname, pathname, username, password } = new URL(address);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return 'other';
  if (/^\/(?:a|accounts)\/./.test(pathname)) return 'account';
  const match = page.exec(pathname);
  const [, name = '', server = host] = match ?? [];
  if (!match) return 'other';
  if (protocol === 'http:' && !isLoopback(hostname)) return 'insecure';
  const isHere = server.toLowerCase() === host;
  return { baseUrl: origin, name, ...(!isHere && { otherHost: server }) };
}
