import type { CallOptions } from '@comunal/http';
import { createPeerTube, isPeerTubeError } from '@comunal/peertube';
import { toVideo, type Copy } from '../copies.ts';

/** The result of reading a video from its server. */
export interface VideoReading {
  /** Address of its page. */
  readonly url: string;
  /** Undefined when the video could not be read. */
  readonly video:
    | {
        /** Title of the video. */
        readonly name: string;
        /** Length in seconds. */
        readonly seconds: number;
        /** Views up to now, as the server counts them. */
        readonly views: number;
      }
    | undefined;
  /** Code of the failure; `not-found` when the video does not exist or is not public. */
  readonly reason: string | undefined;
}

/** Reads the first copy that is a PeerTube video from its server; undefined when no copy is one. */
export async function readVideo(
  copies: readonly Copy[],
  { fetch, signal }: CallOptions & { readonly fetch?: typeof globalThis.fetch | undefined },
): Promise<VideoReading | undefined> {
  for (const copy of copies) {
    const address = toVideo(copy);
    if (!address) continue;
    const { url } = copy;
    try {
      const { videos } = createPeerTube({ baseUrl: address.baseUrl, fetch });
      const { name, duration, views } = await videos.get(address.id, { signal });
      return { url, video: { name, seconds: duration, views }, reason: undefined };
    } catch (thrown) {
      if (!isPeerTubeError(thrown)) throw thrown;
      const isHidden = hidden.has(thrown.code);
      return { url, video: undefined, reason: isHidden ? 'not-found' : thrown.code };
    }
  }
  return undefined;
}

/** Codes that leave open whether the video does not exist or is not public. */
const hidden = new Set<string>([
  'not-found',
  'unauthorized',
  'forbidden',
  'video-requires-password',
]);
