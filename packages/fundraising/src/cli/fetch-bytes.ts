/** What an address answered with, or why nothing came. */
export type FetchedBytes = { readonly bytes: Uint8Array; readonly headers: Headers } | FetchFailure;

/** Why nothing came that could be compared. */
export interface FetchFailure {
  readonly failure: 'unreachable' | 'timed-out' | 'too-large' | 'status' | 'redirect';
  /** What the server answered with, and where it sent whoever asked. */
  readonly status?: number;
  readonly location?: string;
}

/** How an address is asked. */
export interface FetchLimits {
  readonly signal: AbortSignal;
  /** An answer that is longer counts as `too-large`, and no more of it is read. */
  readonly maxBytes: number;
  /** @defaultValue 20 seconds */
  readonly timeoutMs?: number | undefined;
}

/** One GET, without cookies, that follows no redirect, reads no more than it was told to and ends in time. */
export async function fetchBytes(
  url: URL,
  { signal, maxBytes, timeoutMs = 20_000 }: FetchLimits,
): Promise<FetchedBytes> {
  const stop = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  try {
    const response = await fetch(url, {
      signal: stop,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    });
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
  } catch {
    signal.throwIfAborted();
    return { failure: stop.aborted ? 'timed-out' : 'unreachable' };
  }
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
