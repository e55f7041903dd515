/** The address of the PeerTube server as content has it, which is to be https. */
export const server = 'https://video.example';

/** Reaches the simulator by an address as content has it, and has its answers name that address too. */
export function mapFetch(url: string): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const response = await globalThis.fetch(new Request(request.url.replace(server, url), request));
    const isText = response.headers.get('content-type')?.startsWith('application/json');
    const body = isText ? (await response.text()).replaceAll(url, server) : response.body;
    const { status, headers } = response;
    return new Response(status === 204 || status === 304 ? null : body, { status, headers });
  };
}
