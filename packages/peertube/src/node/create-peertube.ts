import { sendChunkByHttp } from '@comunal/http/node';
import type { PeerTubeOptions } from '../connection.ts';
import { createPeerTube as createAnywhere, type PeerTube } from '../create-peertube.ts';

/**
 * Creates a client for Node, which streams uploads from the disk through two buffers of 1 MiB, in chunks up to 1 GiB on a fast
 * and steady connection. With a `fetch` and no `sendChunk`, it sends chunks up to 8 MiB by that `fetch` instead.
 * @param options - The server, how it is called, and where tokens are stored.
 *
 * @example
 * ```ts
 * import { createPeerTube, fileTokenStore, openFile } from '@comunal/peertube/node';
 *
 * const auth = { store: fileTokenStore('tokens.json') }; // of an earlier `auth.logIn`
 * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth });
 * await peertube.videos.upload(await openFile('charla.mp4'), { name: 'Charla', channelId: 2 });
 * ```
 */
export function createPeerTube(options: PeerTubeOptions): PeerTube {
  const { fetch, sendChunk = fetch ? undefined : sendChunkByHttp } = options;
  const { maxChunkBytes = sendChunk === sendChunkByHttp ? 1_073_741_824 : undefined } = options;
  return createAnywhere({ ...options, sendChunk, maxChunkBytes });
}
