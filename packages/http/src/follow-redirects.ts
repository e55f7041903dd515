/** More hops than a server needs that has moved one of its addresses. */
const maxHops = 5;

/** The end of a chain of redirects, or why it was not followed any further. */
export interface RedirectEnd {
  readonly response: Response;
  /** Why the redirect was not followed, in words without its address, which may hold anything. */
  readonly refused?: string | undefined;
}

/**
 * Fetches, and follows redirects by hand: of a GET or HEAD, within its own origin, five at most. Nothing is sent to any other
 * place. A browser does not show a page where a redirect leads, so there each one is refused.
 * @param init - With `redirect: 'manual'`.
 */
export async function followRedirects(
  fetch: typeof globalThis.fetch,
  start: URL,
  init: RequestInit,
): Promise<RedirectEnd> {
  let url = start;
  for (let hops = 0; ; hops++) {
    const response = await fetch(url, init);
    const elsewhere = 'The server sends on to another address: check baseUrl.';
    const { status, headers, type } = response;
    const location = headers.get('location');
    // A seam that follows redirects itself has sent on what was meant for this server.
    if (type === 'opaqueredirect' || response.redirected) return { response, refused: elsewhere };
    if (status < 300 || status > 399 || location === null) return { response };
    const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
    const isReading = /^(GET|HEAD)$/.test(init.method ?? 'GET');
    if (!isReading || !next || !isSameOrigin(url, next)) return { response, refused: elsewhere };
    if (hops === maxHops) return { response, refused: 'The server sends on without end.' };
    // Not waited for: a server that hangs would hold us here.
    response.body?.cancel().catch(() => {});
    url = next;
  }
}

function isSameOrigin(from: URL, to: URL): boolean {
  return to.origin === from.origin && !to.username && !to.password;
}
