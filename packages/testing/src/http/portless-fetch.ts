/** As many redirects as `fetch` follows. */
const MOST_HOPS = 20;

/**
 * A `fetch` that reaches one host and nothing else, without a socket. Redirects, abort signals and the headers that the
 * network adds are those of the real one.
 * @param host - Address of the host.
 * @param exchange - Sends one request.
 */
export function portlessFetch(
  host: string,
  exchange: (request: Request) => Promise<Response>,
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal, redirect } = request;
    const headers = new Headers(request.headers);
    let { method, url } = request;
    let body = await bodyOf(request, init?.body);
    for (let hops = 0; ; hops++) {
      signal.throwIfAborted();
      const { origin } = new URL(url);
      if (origin !== host) throw failure(`${origin} is not this simulator, which is ${host}`);
      addNetworkHeaders(headers, method, url, body);
      // undici asks for `duplex`, which the types of fetch do not know.
      const init = { method, headers, body, signal, duplex: 'half' };
      const response = await exchange(new Request(url, init));
      const location = response.headers.get('location');
      if (location === null || !isRedirect(response) || redirect === 'manual')
        return toFetchResponse(response, url, hops > 0);
      await response.body?.cancel();
      if (redirect === 'error') throw failure('unexpected redirect');
      if (hops === MOST_HOPS) throw failure('redirect count exceeded');
      if (becomesGet(response, method)) {
        [method, body] = ['GET', null];
        headers.delete('content-type');
      }
      if (body instanceof ReadableStream)
        throw failure('a body that was sent cannot be sent again');
      url = new URL(location, url).href;
    }
  };
}

/** A stream goes out as it comes; anything else at once, since its length is told before it. */
async function bodyOf(request: Request, body: unknown): Promise<ReadableStream | Blob | null> {
  if (body instanceof Blob) return body;
  if (!request.body) return null;
  if (!(body instanceof ReadableStream)) return request.blob();
  // By a step between, as a network is one: what was sent before a stream breaks arrives.
  return request.body.pipeThrough(new TransformStream());
}

function addNetworkHeaders(
  headers: Headers,
  method: string,
  url: string,
  body: ReadableStream | Blob | null,
): void {
  const { host, protocol } = new URL(url);
  headers.set('host', host);
  if (protocol === 'https:') headers.set('x-forwarded-proto', 'https');
  if (!headers.has('accept')) headers.set('accept', '*/*');
  headers.delete('content-length');
  if (body instanceof ReadableStream) headers.set('transfer-encoding', 'chunked');
  else if (body || /^(POST|PUT)$/.test(method))
    headers.set('content-length', String(body?.size ?? 0));
}

function isRedirect({ status }: Response): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function becomesGet({ status }: Response, method: string): boolean {
  return status === 303 ? !/^(GET|HEAD)$/.test(method) : status < 303 && method === 'POST';
}

/** The response with what `fetch` says of where it came from. */
function toFetchResponse(response: Response, url: string, isRedirected: boolean): Response {
  return Object.defineProperties(response, {
    url: { value: url },
    redirected: { value: isRedirected },
  });
}

function failure(reason: string): TypeError {
  return new TypeError('fetch failed', { cause: new Error(reason) });
}
