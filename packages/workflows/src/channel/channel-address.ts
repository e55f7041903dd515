import { isLoopback } from '@comunal/http';

/** What is mirrored: a channel, an account with all its channels, or all that a server itself holds. */
export interface ChannelAddress {
  /** The address of the PeerTube server, such as `https://video.example`. */
  readonly baseUrl: string;
  /** `server`: what it holds itself, and nothing of those that it follows. */
  readonly kind: 'channel' | 'account' | 'server';
  /** The name of the channel or account; undefined for a whole server. */
  readonly name: string | undefined;
}

/** Why a text is not the address of a channel, account or server. */
export type ChannelAddressFault = 'insecure' | 'other-server' | 'other';

const page =
  /^\/(?:(c|video-channels|a|accounts)\/|@)([\w.-]{1,120})(?:@([\w.:-]{1,253}))?(?:\/|$)/;
const handle = /^@?([\w.-]{1,120})@([\w.-]{1,253}(?::\d{1,5})?)$/;

/** Parses the address of a page as people copy it from their browser, or a handle such as `charlas@video.example`. */
export function parseChannelAddress(text: string): ChannelAddress | ChannelAddressFault {
  const [, ownName, server] = handle.exec(text) ?? [];
  if (ownName !== undefined && server !== undefined)
    return { baseUrl: `https://${server.toLowerCase()}`, kind: 'channel', name: ownName };
  const address = /^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return 'other';
  const { protocol, origin, host, hostname, pathname, username, password } = new URL(address);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return 'other';
  if (protocol === 'http:' && !isLoopback(hostname)) return 'insecure';
  if (pathname === '/') return { baseUrl: origin, kind: 'server', name: undefined };
  const [match, folder, name, otherHost = host] = page.exec(pathname) ?? [];
  if (match === undefined || name === undefined) return 'other';
  if (otherHost.toLowerCase() !== host) return 'other-server';
  const isAccount = folder === 'a' || folder === 'accounts';
  return { baseUrl: origin, kind: isAccount ? 'account' : 'channel', name };
}

/** Writes an address as the key of a run has it: the same for each way to write it. */
export function formatChannelAddress({ baseUrl, kind, name }: ChannelAddress): string {
  const { host } = new URL(baseUrl);
  if (name === undefined) return host;
  return `${host}/${kind === 'account' ? 'a' : 'c'}/${name.toLowerCase()}`;
}
