import { leadsTo } from './read-page.ts';

/** What came from an address, or why nothing did. */
export type Published =
  | { readonly text: string; readonly isPage: boolean }
  | {
      readonly failure:
        'unreachable' | 'timed-out' | 'too-large' | 'encoding' | 'status' | 'redirect';
      /** What the server answered with, and where it sent whoever asked. */
      readonly status?: number;
      readonly location?: string;
    };

const MAX_BYTES = 2_000_000;

/** An address that may be asked: https, this machine, or an onion service, whose way is encrypted by Tor. */
export function askable(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = /^(localhost|127\.0\.0\.1|\[::1\]|.+\.onion)$/.test(url.hostname);
  const isRight = url.protocol === 'https:' || (url.protocol === 'http:' && isPlain);
  return isRight && !url.username && !url.password ? url : undefined;
}

/** One GET, without cookies, that follows no redirect, reads at most two megabytes and ends in time, however slow it is. */
export async function fetchPublished(
  url: URL,
  signal: AbortSignal,
  timeoutMs = 20_000,
): Promise<Published> {
  const stop = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  try {
    const response = await fetch(url, {
      signal: stop,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    });
    const { status } = response;
    if (status !== 200) {
      await response.body?.cancel();
      const location = response.headers.get('location');
      return location === null
        ? { failure: 'status', status }
        : { failure: 'redirect', status, location: location.slice(0, 300) };
    }
    const next = leadsTo(response.headers.get('refresh') ?? '');
    if (next !== undefined) {
      await response.body?.cancel();
      return { failure: 'redirect', status, location: next };
    }
    const bytes = await bytesOf(response);
    if (!bytes) return { failure: 'too-large' };
    const type = response.headers.get('content-type') ?? '';
    const text = new TextDecoder().decode(bytes);
    return isOneReading(text, type)
      ? { text, isPage: isPage(text, type) }
      : { failure: 'encoding' };
  } catch {
    signal.throwIfAborted();
    return { failure: stop.aborted ? 'timed-out' : 'unreachable' };
  }
}

/** Whether what is plain here is plain in a browser too: in UTF-16, and after an escape, other letters stand there. */
function isOneReading(text: string, type: string): boolean {
  return (
    !text.includes('\0') &&
    !text.includes('\u{1b}') &&
    !/charset\s*=\s*["']?(utf-?16|utf-?32|unicode|ucs|iso-10646|csunicode|iso-?2022)/i.test(type)
  );
}

/** Whether a text is a page, or the data of a campaign, whatever the server calls it. */
export function isPage(text: string, type = ''): boolean {
  return /^\s*</.test(text) || (/html/i.test(type) && !/^\s*\{/.test(text));
}

async function bytesOf(response: Response): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    const bytes = part as Uint8Array;
    size += bytes.length;
    if (size > MAX_BYTES) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
