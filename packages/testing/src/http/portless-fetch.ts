/** As many redirects as `fetch` follows. */
const MOST_HOPS = 20;

/**
 * A `fetch` that reaches one host and nothing else, without a socket. Redirects, abort signals and the headers that the
 * network adds are those of the real one.
 * @param url - Address of the host.
 * @param exchange - Sends one request.
 */
export function portlessFetch(
  url: string,
  exchange: (request: Request) => Promise<Response>,
): typeof globalThis.fetch {
  return async (input, init) => {
    let request = await asSent(new Request(input, init), init?.body);
    for (let hops = 0; ; hops++) {
      request.signal.throwIfAborted();
      const { origin } = new URL(request.url);
      if (origin !== new URL(url).origin)
        throw failure(`${origin} is not this simulator, which is ${url}`);
      const response = await exchange(request);
      const next = nextAddress(request, response);
      if (!next || request.redirect === 'manual') return told(response, request.url, hops > 0);
      await response.body?.cancel();
      if (request.redirect === 'error') throw failure('unexpected redirect');
      if (hops === MOST_HOPS) throw failure('redirect count exceeded');
      request = await redirected(request, response.status, next, init?.body);
    }
  };
}

/** With the headers that a request gets on its way to a server. */
async function asSent(request: Request, given: BodyInit | null | undefined): Promise<Request> {
  const headers = new Headers(request.headers);
  const { host, protocol } = new URL(request.url);
  headers.set('host', host);
  if (protocol === 'https:') headers.set('x-forwarded-proto', 'https');
  if (!headers.has('accept')) headers.set('accept', '*/*');
  const isWithin = request.body !== null && (given === undefined || given === null);
  // Nothing tells how long the body within a Request is, so it is read for that.
  const body = isWithin ? await request.arrayBuffer() : given;
  const length = lengthOf(body, request.method);
  if (length !== undefined) headers.set('content-length', String(length));
  else if (body instanceof ReadableStream) headers.set('transfer-encoding', 'chunked');
  return new Request(request, { headers, ...(isWithin && { body: body ?? null }) });
}

function lengthOf(body: BodyInit | null | undefined, method: string): number | undefined {
  if (body === undefined || body === null) return /^(POST|PUT)$/.test(method) ? 0 : undefined;
  if (typeof body === 'string' || body instanceof URLSearchParams)
    return Buffer.byteLength(String(body));
  if (body instanceof Blob) return body.size;
  return body instanceof ArrayBuffer || ArrayBuffer.isView(body) ? body.byteLength : undefined;
}

function nextAddress(request: Request, { status, headers }: Response): URL | undefined {
  const location = headers.get('location');
  if (location === null || ![301, 302, 303, 307, 308].includes(status)) return undefined;
  return new URL(location, request.url);
}

/** The request that follows a redirect. A stream cannot be sent a second time. */
function redirected(
  request: Request,
  status: number,
  next: URL,
  body: BodyInit | null | undefined,
): Promise<Request> {
  const { method, signal, redirect } = request;
  const headers = new Headers(request.headers);
  const isRead = /^(GET|HEAD)$/.test(method);
  const becomesGet = (status === 303 && !isRead) || (status < 303 && method === 'POST');
  if (becomesGet || !request.body) {
    for (const name of ['content-length', 'content-type', 'transfer-encoding'])
      headers.delete(name);
    const init = { method: becomesGet ? 'GET' : method, headers, signal, redirect };
    return asSent(new Request(next, init), undefined);
  }
  if (!body || body instanceof ReadableStream)
    throw failure('a body that was sent cannot be sent again');
  return asSent(new Request(next, { method, headers, signal, redirect, body }), body);
}

/** The response with what `fetch` says of where it came from. */
function told(response: Response, url: string, isRedirected: boolean): Response {
  return Object.defineProperties(response, {
    url: { value: url },
    redirected: { value: isRedirected },
  });
}

function failure(reason: string): TypeError {
  return new TypeError('fetch failed', { cause: new Error(reason) });
}
