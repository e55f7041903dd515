import { readText } from './read-text.ts';
import { parseRetryAfter } from './retry-after.ts';

/** The bytes of an error response that are read: 64 kB. */
const maxRefusalBytes = 65_536;

/** The error of an attempt that a retry would not mend. */
export class GuardError extends Error {
  readonly code: string;
  readonly status: number | undefined;

  constructor(code: string, detail: string, status?: number) {
    super(detail);
    this.code = code;
    this.status = status;
  }
}

/** The limits that the guard enforces. */
export interface FetchGuard {
  /** The only origin that anything is sent to. */
  readonly origin: string;
  readonly token: string | undefined;
  /** The bytes of a successful response that are read; undefined when the body is not needed. */
  readonly maxBytes: number | undefined;
}

/**
 * Creates the `fetch` that ky calls for every attempt, also for a request that a hook replaced. It sends to `origin` alone, adds
 * the token, which hooks therefore never see, follows no redirect, and reads the response to its end but not beyond `maxBytes`:
 * a broken response fails here, where ky's time-out and retries still apply.
 */
export function guardFetch(
  fetch: (request: Request, init?: RequestInit) => Promise<Response>,
  { origin, token, maxBytes }: FetchGuard,
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, {
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (new URL(request.url).origin !== origin)
      throw new GuardError('bad-address', 'A hook leads to another address.');
    try {
      if (token) request.headers.set('authorization', `Bearer ${token}`);
    } catch {
      // The error itself shows the token.
      throw new GuardError('bad-request', 'A header cannot carry the token.');
    }
    let response: Response;
    let read: Awaited<ReturnType<typeof readText>>;
    try {
      response = await fetch(request, init);
      refuseRedirect(response);
      const isWanted = response.ok && maxBytes !== undefined;
      read = await readText(response, isWanted ? maxBytes : maxRefusalBytes);
    } catch (thrown) {
      if (request.signal.aborted || thrown instanceof GuardError) throw thrown;
      // ky knows a broken connection by these words, in whatever runtime.
      throw new TypeError('fetch failed', { cause: thrown });
    }
    const { status } = response;
    if (response.ok && read.cut && maxBytes !== undefined)
      throw new GuardError('response-too-large', `It has over ${maxBytes} bytes.`, status);
    // That of `Response.error()` is 0.
    if (status < 200 || status > 599)
      throw new GuardError(status ? 'server' : 'network', '', status);
    const headers = new Headers(response.headers);
    // In seconds by the server's own clock, since ky would go by ours. Where it names no time, ky would wait for the reset of a
    // rate limit, and shorten that.
    if (!response.ok) {
      const seconds = parseRetryAfter(headers.get('retry-after'), headers.get('date'));
      headers.set('retry-after', `${seconds ?? ''}`);
    }
    // As bytes, since a text would get a type that the server did not give it.
    const body = read.text ? new TextEncoder().encode(read.text) : null;
    return new Response(body, { status, headers });
  };
}

/** A page cannot see where a redirect leads, and a `fetch` of the caller's own may have followed it by itself. */
function refuseRedirect({ type, redirected, status, headers, body }: Response): void {
  const isElsewhere = status >= 300 && status < 400 && headers.has('location');
  if (type !== 'opaqueredirect' && !redirected && !isElsewhere) return;
  // This is not awaited: a server that hangs would block it.
  body?.cancel().catch(() => {});
  const detail = 'The server sends on to another address: check baseUrl.';
  throw new GuardError('redirect', detail, status || undefined);
}
