/** The response of a URL, or why there is none. */
export type FetchedBytes = { readonly bytes: Uint8Array; readonly headers: Headers } | FetchFailure;

/** Why a request failed. */
export interface FetchFailure {
  readonly failure: 'unreachable' | 'timed-out' | 'too-large' | 'status' | 'redirect';
  /** Status and `Location` of the response. */
  readonly status?: number;
  readonly location?: string;
  /** Whether a server did respond, but not with a complete and valid response. */
  readonly hasResponse?: boolean;
}

/** Options of {@link fetchBytes}. */
export interface FetchLimits {
  readonly signal: AbortSignal;
  /** A longer response fails as `too-large`, and no more of it is read. */
  readonly maxBytes: number;
  /** @defaultValue 20 seconds */
  readonly timeoutMs?: number | undefined;
}

/** Sends one GET request without cookies. It follows no redirects, and limits the size and the time of the response. */
export async function fetchBytes(
  url: URL,
  { signal, maxBytes, timeoutMs = 20_000 }: FetchLimits,
): Promise<FetchedBytes> {
  let hasResponse = false;
  const stop = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  try {
    const response = await fetch(url, {
      signal: stop,
      redirect: 'manual',
      credentials: 'omit', // and no cache headers, since visitors may get a cached copy that has to be checked, too
    });
    hasResponse = true;
    const { status, headers } = response;
    if (status !== 200) {
      await response.body?.cancel();
      const location = headers.get('location');
      return location === null
        ? { failure: 'status', status }
        : { failure: 'redirect', status, location: location.slice(0, 300) };
    }
    const bytes = await readAtMost(response, maxBytes);
    return bytes ? { bytes, headers } : { failure: 'too-large' };
  } catch (thrown) {
    signal.throwIfAborted();
    const failure = stop.aborted ? 'timed-out' : 'unreachable';
    return hasResponse || isUnreadable(thrown) ? { failure, hasResponse: true } : { failure };
  }
}

/** Whether the response violates HTTP. A browser may show it all the same. */
function isUnreadable(thrown: unknown): boolean {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return cause.name === 'HTTPParserError' || /^(?:HPE_|Z_|UND_ERR_(?:HEADERS_O|RES))/.test(code);
}

async function readAtMost(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    const bytes = part as Uint8Array;
    size += bytes.length;
    if (size > maxBytes) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
