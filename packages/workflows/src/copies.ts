import { isIdentifier } from '@comunal/archive';
import type { RecordingEntry } from '@comunal/schemas';

/** A place where a recording is kept. */
export type Copy = NonNullable<RecordingEntry['copies']>[number];

/** A video on a PeerTube server. */
export interface VideoPlace {
  /** The server, such as `https://video.example`. */
  readonly baseUrl: string;
  readonly id: string;
}

/** The video that a copy is; undefined for what is no page of a video. */
export function videoOf({ kind, url }: Copy): VideoPlace | undefined {
  if (kind !== 'peertube' || !URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  const id = /^\/(?:w|videos\/watch)\/([\w-]+)\/?$/.exec(pathname)?.[1];
  return id === undefined ? undefined : { baseUrl: origin, id };
}

/** The item of the Internet Archive that a copy is; undefined for what is elsewhere. */
export function itemOf({ kind, url }: Copy): string | undefined {
  if (kind !== 'internet-archive' || !URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  const identifier = /^\/(?:details|embed)\/([^/]+)\/?$/.exec(pathname)?.[1];
  const isArchive = hostname === 'archive.org' || hostname === 'www.archive.org';
  return isArchive && identifier !== undefined && isIdentifier(identifier) ? identifier : undefined;
}
