import {
  parseChunkUrl,
  createChunkError,
  toChunkHeaders,
  MAX_RESPONSE_BYTES,
  getSize,
  DEFAULT_STALL_TIMEOUT_MS,
  readWholeBody,
} from './chunk.ts';
import type { ChunkResponse, ChunkRequest } from './chunk.ts';
import { readText } from './read-text.ts';

const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Sends a chunk with fetch, for chunks up to 8 MiB: it is held in memory, and `onSent` hears of it only when the server has taken it
 * (2xx, 308). As nobody sees the bytes leave, the time for a stall grows by four times `expectedMs`, or by one second for each 8 kB.
 * @param request - The chunk, and where it goes.
 * @param fetch - The seam for tests.
 * @throws `ComunalHttpError`: `network`, `stalled` after `stallTimeoutMs`, `bad-address`, `insecure-address`, and `redirect`
 * where a browser has followed one. RangeError for a chunk over 8 MiB. The signal's reason when that aborts.
 *
 * @example
 * ```ts
 * import { sendChunkByFetch } from '@comunal/http';
 *
 * const { status } = await sendChunkByFetch({
 *   url: 'https://video.example/files/1',
 *   method: 'PUT',
 *   headers: { 'content-range': 'bytes 0-4/5' },
 *   body: new TextEncoder().encode('uno\r\n'),
 * });
 * ```
 */
export async function sendChunkByFetch(
  request: ChunkRequest,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<ChunkResponse> {
  const {
    method,
    body,
    signal,
    onSent,
    stallTimeoutMs = DEFAULT_STALL_TIMEOUT_MS,
    expectedMs,
  } = request;
  const { href } = parseChunkUrl(request);
  const size = getSize(body);
  if (size > MAX_BYTES)
    throw new RangeError(`A chunk by fetch has at most ${MAX_BYTES} bytes, not ${size}.`);
  signal?.throwIfAborted();
  const whole = await readWholeBody(body);
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  let stalled = false;
  const timer = setTimeout(
    () => {
      stalled = true;
      stop();
    },
    stallTimeoutMs + Math.min(size / 8, (expectedMs ?? Infinity) * 4),
  );
  signal?.addEventListener('abort', stop);
  let response: Response;
  let text: string;
  try {
    signal?.throwIfAborted();
    response = await fetch(href, {
      method,
      headers: toChunkHeaders(request),
      body: size > 0 ? whole : null,
      signal: controller.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A page cannot read a 308 with `manual`; without a Location, which uploads have not, `follow` gives it as it is.
      redirect: 'location' in globalThis ? 'follow' : 'manual',
    });
    ({ text } = await readText(response, MAX_RESPONSE_BYTES));
  } catch {
    signal?.throwIfAborted();
    throw createChunkError(request, stalled ? 'stalled' : 'network');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
  if (response.redirected) throw createChunkError(request, 'redirect');
  if (response.ok || response.status === 308) onSent?.(size);
  return { status: response.status, headers: Object.fromEntries(response.headers), body: text };
}
