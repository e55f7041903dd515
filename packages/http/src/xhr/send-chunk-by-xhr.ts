import {
  parseChunkUrl,
  createChunkError,
  toChunkHeaders,
  MAX_RESPONSE_BYTES,
  DEFAULT_STALL_TIMEOUT_MS,
  readWholeBody,
} from '../chunk.ts';
import type { ChunkResponse, ChunkRequest } from '../chunk.ts';

/**
 * Sends a chunk with XMLHttpRequest, whose progress a page can see. A `Blob` is streamed from disk by the browser; a body with
 * `readInto` is read into memory first.
 * @param request - Where to, the bytes, and a signal.
 * @throws `ComunalHttpError`: `network`, `stalled` after `stallTimeoutMs`, `bad-address`, `insecure-address`, and `redirect`,
 * of which a page learns only after the browser has followed it. The signal's reason when that aborts.
 *
 * @example
 * ```ts
 * import { sendChunkByXhr } from '@comunal/http/xhr';
 *
 * const file = new File(['…'], 'charla.mp4');
 * const { status } = await sendChunkByXhr({
 *   url: 'https://video.example/files/1',
 *   method: 'PUT',
 *   headers: {},
 *   body: file,
 *   onSent: (bytes) => console.log(`${bytes} of ${file.size} bytes`),
 * });
 * ```
 */
export async function sendChunkByXhr(request: ChunkRequest): Promise<ChunkResponse> {
  const { method, body, signal, onSent, stallTimeoutMs = DEFAULT_STALL_TIMEOUT_MS } = request;
  const { href } = parseChunkUrl(request);
  signal?.throwIfAborted();
  const whole = await readWholeBody(body);
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const alive = (): void => {
      clearTimeout(timer);
      timer = setTimeout(
        () => end(() => reject(createChunkError(request, 'stalled'))),
        stallTimeoutMs,
      );
    };
    const onAbort = (): void => end(() => reject(signal?.reason));
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      settle();
      xhr.abort(); // nothing when it is over already
    };
    const answer = (): void => {
      if (xhr.responseURL !== href) return end(() => reject(createChunkError(request, 'redirect')));
      const { status, responseText } = xhr;
      const headers = parseHeaders(xhr.getAllResponseHeaders());
      end(() => resolve({ status, headers, body: responseText.slice(0, MAX_RESPONSE_BYTES) }));
    };
    signal?.addEventListener('abort', onAbort);
    xhr.upload.addEventListener('progress', ({ loaded }) => {
      alive();
      try {
        onSent?.(loaded);
      } catch (thrown) {
        end(() => reject(thrown));
      }
    });
    xhr.addEventListener('progress', ({ loaded }) => {
      if (loaded > MAX_RESPONSE_BYTES) answer();
    });
    xhr.addEventListener('load', answer);
    xhr.addEventListener('error', () => end(() => reject(createChunkError(request, 'network'))));
    xhr.open(method, href);
    for (const [name, value] of Object.entries(toChunkHeaders(request))) {
      xhr.setRequestHeader(name, value);
    }
    alive();
    xhr.send(whole);
  });
}

function parseHeaders(lines: string): Record<string, string> {
  return Object.fromEntries(
    [...lines.matchAll(/^([^:\r\n]+): ?(.*?)\r?$/gm)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value,
    ]),
  );
}
