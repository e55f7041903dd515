/** The number of redirects that `fetch` follows. */
const MAX_REDIRECTS = 20;

/**
 * Creates a `fetch` that reaches one host and nothing else, without a socket. Redirects, abort signals and the headers that
 * the network adds work as in the real one.
 * @param host - Address of the host.
 * @param exchange - Sends one request.
 */
export function createInProcessFetch(
  host: string,
  exchange: (request: Request) => Promise<Response>,
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal, redirect } = request;
    const headers = new Headers(request.headers);
    let { method, url } = request;
    let body = await readBody(request, init?.body);
    for (let redirects = 0; ; redirects++) {
      signal.throwIfAborted();
      const { origin } = new URL(url);
      if (origin !== host)
        throw createFetchError(`${origin} is not this simulator, which is ${host}`);
      addNetworkHeaders(headers, method, url, body);
      // undici requires `duplex`, which is missing from the types of fetch.
      const init = { method, headers, body, signal, duplex: 'half' };
      const response = await exchange(new Request(url, init));
      const location = response.headers.get('location');
      if (location === null || !isRedirect(response) || redirect === 'manual')
        return toFetchResponse(response, url, redirects > 0);
      await response.body?.cancel();
      if (redirect === 'error') throw createFetchError('unexpected redirect');
      if (redirects === MAX_REDIRECTS) throw createFetchError('redirect count exceeded');
      if (switchesToGet(response, method)) {
        [method, body] = ['GET', null];
        headers.delete('content-type');
      }
      if (body instanceof ReadableStream)
        throw createFetchError('a body that was sent cannot be sent again');
      url = new URL(location, url).href;
    }
  };
}

/** A stream is sent as it is read. Any other body is buffered, since its length is sent first. */
async function readBody(request: Request, body: unknown): Promise<ReadableStream | Blob | null> {
  if (body instanceof Blob) return body;
  if (!request.body) return null;
  if (!(body instanceof ReadableStream)) return request.blob();
  // The extra step acts like a network: what was sent before the stream failed still arrives.
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

function switchesToGet({ status }: Response, method: string): boolean {
  return status === 303 ? !/^(GET|HEAD)$/.test(method) : status < 303 && method === 'POST';
}

/** Adds the `url` and `redirected` that `fetch` reports. */
function toFetchResponse(response: Response, url: string, isRedirected: boolean): Response {
  return Object.defineProperties(response, {
    url: { value: url },
    redirected: { value: isRedirected },
  });
}

function createFetchError(reason: string): TypeError {
  return new TypeError('fetch failed', { cause: new Error(reason) });
}
