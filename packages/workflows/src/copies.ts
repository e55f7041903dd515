import { isIdentifier } from '@comunal/archive';
import type { RecordingEntry } from '@comunal/schemas';

/** A copy of a recording on some platform. */
export type Copy = NonNullable<RecordingEntry['copies']>[number];

/** A video on a PeerTube server. */
export interface VideoAddress {
  /** Address of the server, such as `https://video.example`. */
  readonly baseUrl: string;
  /** UUID or short UUID of the video, as it stands in the address of its page. */
  readonly id: string;
}

/**
 * Returns the video that a copy links to; undefined when the copy is not the page of a PeerTube video.
 *
 * @param copy - A copy of a recording.
 * @example
 * ```ts
 * import { toVideo } from '@comunal/workflows';
 *
 * console.log(toVideo({ kind: 'peertube', url: 'https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj' }));
 * // → { baseUrl: 'https://tubo.example', id: 'wuzkHBJry2URbrzYF7oNaj' }
 * ```
 */
export function toVideo({ kind, url }: Copy): VideoAddress | undefined {
  if (kind !== 'peertube' || !URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  const id = /^\/(?:w|videos\/watch)\/([\w-]+)\/?$/.exec(pathname)?.[1];
  return id === undefined ? undefined : { baseUrl: origin, id };
}

/**
 * Returns the identifier of the Internet Archive item that a copy links to; undefined for a copy elsewhere.
 *
 * @param copy - A copy of a recording.
 * @example
 * ```ts
 * import { toItem } from '@comunal/workflows';
 *
 * console.log(toItem({ kind: 'internet-archive', url: 'https://archive.org/details/charla-de-redes' }));
 * // → charla-de-redes
 * ```
 */
export function toItem({ kind, url }: Copy): string | undefined {
  if (kind !== 'internet-archive' || !URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  const identifier = /^\/(?:details|embed)\/([^/]+)\/?$/.exec(pathname)?.[1];
  const isArchive = hostname === 'archive.org' || hostname === 'www.archive.org';
  return isArchive && identifier !== undefined && isIdentifier(identifier) ? identifier : undefined;
}
