import type { CallOptions } from '@comunal/http';
import { createPeerTube, isPeerTubeError } from '@comunal/peertube';
import { videoOf, type Copy } from '../copies.ts';

/** A video as it is on its server. */
export interface ReadVideo {
  /** Its page. */
  readonly url: string;
  /** Undefined when it could not be read. */
  readonly found:
    { readonly name: string; readonly seconds: number; readonly views: number } | undefined;
  /** The code of the failure; `not-found` when it is not there, or not public. */
  readonly why: string | undefined;
}

/** The video among copies, as its server tells it; undefined where no copy is one. */
export async function readVideo(
  copies: readonly Copy[],
  { fetch, signal }: CallOptions & { readonly fetch?: typeof globalThis.fetch | undefined },
): Promise<ReadVideo | undefined> {
  for (const copy of copies) {
    const place = videoOf(copy);
    if (!place) continue;
    const { url } = copy;
    try {
      const { videos } = createPeerTube({ baseUrl: place.baseUrl, fetch });
      const { name, duration, views } = await videos.get(place.id, { signal });
      return { url, found: { name, seconds: duration, views }, why: undefined };
    } catch (thrown) {
      if (!isPeerTubeError(thrown)) throw thrown;
      const isHidden = hidden.has(thrown.code);
      return { url, found: undefined, why: isHidden ? 'not-found' : thrown.code };
    }
  }
  return undefined;
}

/** A server does not say whether a video is not there or not for everybody. */
const hidden = new Set<string>([
  'not-found',
  'unauthorized',
  'forbidden',
  'video-requires-password',
]);
