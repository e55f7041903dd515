import type { CallOptions } from '@comunal/http';
import { createPeerTube, isPeerTubeError } from '@comunal/peertube';
import { videoOf, type Copy } from '../copies.ts';

/** A video as it is on its server. */
export interface ReadVideo {
  /** Its page. */
  readonly url: string;
  /** Undefined when it is not there, or not public. */
  readonly found:
    { readonly name: string; readonly seconds: number; readonly views: number } | undefined;
}

/** The video among copies, as its server tells it; undefined where no copy is one. */
export async function readVideo(
  copies: readonly Copy[],
  { fetch, signal }: CallOptions & { readonly fetch?: typeof globalThis.fetch | undefined },
): Promise<ReadVideo | undefined> {
  for (const copy of copies) {
    const place = videoOf(copy);
    if (!place) continue;
    const { videos } = createPeerTube({ baseUrl: place.baseUrl, fetch });
    try {
      const { name, duration, views } = await videos.get(place.id, { signal });
      return { url: copy.url, found: { name, seconds: duration, views } };
    } catch (thrown) {
      const isHidden =
        isPeerTubeError(thrown) &&
        ['not-found', 'unauthorized', 'forbidden', 'video_requires_password'].includes(thrown.code);
      if (!isHidden) throw thrown;
      return { url: copy.url, found: undefined };
    }
  }
  return undefined;
}
