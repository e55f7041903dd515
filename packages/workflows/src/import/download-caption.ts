import { createHttp } from '@comunal/http';
import { isLoopback } from '@comunal/http/address';
import type { Caption } from '@comunal/peertube';

/** What captions are downloaded with. */
export interface CaptionSource {
  /** Address of the server. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
}

/** A server's captions are small; what is larger is refused. */
const maxResponseBytes = 20 * 2 ** 20;

/** Downloads captions, without credentials; `undefined` when there is no WebVTT of some megabytes at most. */
export async function downloadCaption(
  { fileUrl, captionPath }: Caption,
  { baseUrl, fetch, signal }: CaptionSource,
): Promise<string | undefined> {
  const address = captionPath ?? fileUrl ?? '';
  const url = URL.canParse(address, baseUrl) ? new URL(address, baseUrl) : undefined;
  if (!url || !mayAsk(url, baseUrl)) return undefined;
  try {
    const http = createHttp({ baseUrl: url.origin, fetch, maxResponseBytes });
    const path = url.pathname.slice(1);
    const query = Object.fromEntries(url.searchParams); // a store of files may sign its addresses
    const text = await http.call({ method: 'GET', path, query, responseType: 'text' }, { signal });
    return /^\uFEFF?WEBVTT(?:\s|$)/.test(text) ? text : undefined;
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return undefined;
  }
}

/**
 * A server may keep its files in a store of another host, which it names itself: it must not name what listens on the machine
 * of whoever imports.
 */
function mayAsk(url: URL, baseUrl: string): boolean {
  if (url.origin === new URL(baseUrl).origin) return true;
  return url.protocol === 'https:' && !isLoopback(url.hostname);
}
