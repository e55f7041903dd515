import * as http from 'node:http';
import * as https from 'node:https';
import { setImmediate } from 'node:timers/promises';
import {
  parseChunkUrl,
  createChunkError,
  toChunkHeaders,
  getSize,
  DEFAULT_STALL_TIMEOUT_MS,
} from '../chunk.ts';
import type { ChunkResponse, ChunkRequest } from '../chunk.ts';
import { readChunkResponse, BrokenTransfer } from './read-chunk-response.ts';
import { createPartReader } from './chunk-parts.ts';
import { getTolerantAgent } from './tolerant-agents.ts';

/**
 * Sends a chunk with `node:http` or `node:https`: streamed from `readInto` with two reused buffers of 1 MiB, over a connection that is
 * kept for the next one. An answer that comes before the body has left (413, 401) ends the transfer and is given. No redirect is
 * followed: a 308 is an answer.
 * @param request - Where to, the bytes, and a signal.
 * @throws `ComunalHttpError`: `network`, `stalled` after `stallTimeoutMs`, `bad-address`, `insecure-address`. The error of the
 * source, or of `onSent`. The signal's reason when that aborts.
 *
 * @example
 * ```ts
 * import { openFile, sendChunkByHttp } from '@comunal/http/node';
 *
 * const file = await openFile('charla.mp4');
 * const { status } = await sendChunkByHttp({
 *   url: 'https://video.example/files/1',
 *   method: 'PUT',
 *   headers: {},
 *   body: await file.chunk(0, file.size),
 *   onSent: (bytes) => console.log(`${bytes} of ${file.size} bytes`),
 * });
 * await file.close?.();
 * ```
 */
export async function sendChunkByHttp(request: ChunkRequest): Promise<ChunkResponse> {
  const { method, body, signal, stallTimeoutMs = DEFAULT_STALL_TIMEOUT_MS } = request;
  const address = parseChunkUrl(request);
  signal?.throwIfAborted();
  const outgoing = start(address, {
    method,
    headers: { ...toChunkHeaders(request), 'content-length': String(getSize(body)) },
  });
  const onAbort = (): void => void outgoing.destroy();
  signal?.addEventListener('abort', onAbort);
  let stalled = false;
  const stall = (): void => {
    stalled = true;
    outgoing.destroy();
  };
  // Node's own idle time-out sees bytes of a large part leave one by one.
  outgoing.setTimeout(stallTimeoutMs, stall);
  // It also sees those of an answer come one by one, which need not end.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limitAnswer = (): void => {
    timer ??= setTimeout(stall, stallTimeoutMs);
  };
  outgoing.on('finish', limitAnswer);
  outgoing.on('response', limitAnswer);
  try {
    const answered = readChunkResponse(outgoing);
    // It is awaited below; a failure before that is no unhandled one.
    answered.catch(() => {});
    await writeBody(outgoing, request, answered);
    return await answered;
  } catch (thrown) {
    signal?.throwIfAborted();
    if (thrown instanceof BrokenTransfer)
      throw createChunkError(request, stalled ? 'stalled' : 'network', thrown.getSystemErrorCode);
    throw thrown; // the source's own
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    if (!outgoing.writableFinished) outgoing.destroy();
  }
}

function start(address: URL, options: http.RequestOptions): http.ClientRequest {
  const { request } = address.protocol === 'https:' ? https : http;
  return request(address, { ...options, agent: getTolerantAgent(address.protocol) });
}

/** Writes until all is written or an answer came, whichever is first. */
async function writeBody(
  outgoing: http.ClientRequest,
  { body, onSent }: ChunkRequest,
  answered: Promise<ChunkResponse>,
): Promise<void> {
  const size = getSize(body);
  const { read, release } = createPartReader(body);
  let isAnswered = false;
  const answer = new Promise<undefined>((resolve) => {
    outgoing.on('response', () => {
      isAnswered = true;
      resolve(undefined);
    });
  });
  // Also rejects when the transfer breaks, which a pending write or a slow source does not tell.
  const over = Promise.race([answer, answered.then(() => undefined)]);
  over.catch(() => {});
  let next = size > 0 ? read(0) : undefined;
  next?.catch(() => {});
  for (let sent = 0; next;) {
    const part = await Promise.race([next, over]);
    // What the server has said by now is read before more is written into a connection that it may have closed.
    await setImmediate();
    if (!part || isAnswered) return;
    const written = new Promise<void>((resolve) => {
      outgoing.write(part, () => resolve());
    });
    sent += part.length;
    next = sent < size ? read(sent) : undefined;
    // It is awaited in the next round, if there is one.
    next?.catch(() => {});
    await Promise.race([written, over]);
    if (isAnswered) return;
    onSent?.(sent);
  }
  release();
  outgoing.end();
}
