/** What came from an address, or why nothing did. */
export type Published =
  | { readonly text: string; readonly isPage: boolean }
  | { readonly failure: 'unreachable' | 'timed-out' | 'status' | 'too-large' };

const MAX_BYTES = 2_000_000;
const TIMEOUT_MS = 20_000;

/** An address that may be asked: https, or this machine. */
export function askable(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isHere = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  const isRight = url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
  return isRight && !url.username && !url.password ? url : undefined;
}

/** One GET, without cookies, that follows no redirect, reads at most two megabytes and ends in time. */
export async function fetchPublished(url: URL, signal: AbortSignal): Promise<Published> {
  const stop = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  try {
    const response = await fetch(url, {
      signal: stop,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return { failure: 'status' };
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      const bytes = part as Uint8Array;
      size += bytes.length;
      if (size > MAX_BYTES) return { failure: 'too-large' };
      parts.push(bytes);
    }
    const text = new TextDecoder().decode(Buffer.concat(parts));
    const type = response.headers.get('content-type') ?? '';
    return { text, isPage: /html/i.test(type) || /^\s*</.test(text) };
  } catch {
    signal.throwIfAborted();
    return { failure: stop.aborted ? 'timed-out' : 'unreachable' };
  }
}
