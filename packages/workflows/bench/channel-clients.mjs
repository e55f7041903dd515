// The clients that the worker and the bare programs share.
import { createArchive as createReader } from '@comunal/archive';
import { createArchive } from '@comunal/archive/node';
import { loadContent } from '@comunal/content';
import { createPeerTube } from '@comunal/peertube';

export const server = 'https://video.example';

/** What both are given: `peertubeUrl`, `archive` with addresses and keys, and `folder` with the content. */
export function openClients({ peertubeUrl, archive, folder }) {
  const { accessKey, secretKey, ...addresses } = archive;
  // Addresses in content are https; what is asked of them goes to the simulator, whose answers name that address too.
  const fetch = async (input, init) => {
    const request = new Request(input, init);
    const response = await globalThis.fetch(request.url.replace(server, peertubeUrl), {
      method: request.method,
      headers: request.headers,
      signal: request.signal,
      redirect: 'manual',
    });
    if (!response.headers.get('content-type')?.startsWith('application/json')) return response;
    const { status, headers } = response;
    return new Response((await response.text()).replaceAll(peertubeUrl, server), {
      status,
      headers,
    });
  };
  return {
    content: () => loadContent(`${folder}/content`),
    peertube: (baseUrl) => createPeerTube({ baseUrl, fetch }),
    archiveReader: () => createReader(addresses),
    archive: async (more) => createArchive({ ...addresses, accessKey, secretKey, ...more }),
    projectDir: folder,
    fetch,
  };
}
