import { setTimeout } from 'node:timers/promises';
import { requireUser } from '../auth/authenticate.ts';
import { type HandlerResponse, empty, HttpError } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import { requireUpload, createUploadErrorResponse } from './access.ts';
import { completeUpload } from './complete.ts';
import { parseDigestHeader } from './digest.ts';
import { withLock } from './lock.ts';
import type { Upload } from './upload.ts';

/** Handles `PUT` on an upload: a chunk of the file, or an empty body that requests the current offset. */
export async function putChunk(exchange: Exchange): Promise<HandlerResponse> {
  const user = requireUser({ ...exchange, operation: undefined });
  const upload = requireUpload(exchange, user);
  if (upload.processing) throw createProcessingError(exchange);
  const start = readStart(exchange, upload);
  if (start === undefined || exchange.headers['content-length'] === '0')
    return withLock(exchange, upload, async () => respondWithOffset(upload));
  if (exchange.headers['content-type']?.startsWith('application/json')) {
    // The real server's JSON parser consumes the body first, so nothing is left to write.
    await exchange.body.readAll();
    return respondWithOffset(upload);
  }
  const written = await withLock(exchange, upload, () => write(exchange, upload, start));
  upload.lastWriteAt = exchange.state.now();
  const { chunkDelayMs } = exchange.state;
  if (chunkDelayMs > 0) await setTimeout(chunkDelayMs);
  if (!written.complete) return empty(400); // the client is disconnected and never reads it
  const end = start + written.bytes;
  // The end of this chunk counts, even if an earlier chunk reached further.
  return end === upload.size ? completeUpload(exchange, upload) : createIncompleteResponse(end);
}

/** Gaps and overlapping chunks are accepted: the server checks only the total size. */
function readStart(exchange: Exchange, { size }: Upload): number | undefined {
  const range = exchange.headers['content-range'];
  const [, place = '0-', start = '0', total = '*'] =
    /^bytes (\*|(\d+)-\d*)\/(\d+|\*)$/.exec(range ?? '') ?? [];
  const length = Number(exchange.headers['content-length'] ?? 0);
  const exceedsSize = place !== '*' && Number(start) + length > size;
  if ((total !== '*' && Number(total) !== size) || exceedsSize) {
    throw new HttpError(createUploadErrorResponse(409, 'FileConflict', 'File conflict'));
  }
  return place === '*' ? undefined : Number(start);
}

async function write(exchange: Exchange, { storage }: Upload, start: number) {
  const digest = parseDigestHeader(exchange);
  storage.startChunk?.(start);
  if (digest) {
    const bytes = await exchange.body.readAll();
    digest.check(bytes);
    storage.write(start, bytes);
    return { bytes: bytes.length, complete: true };
  }
  let offset = start;
  return exchange.body.readChunks((bytes) => {
    storage.write(offset, bytes);
    offset += bytes.length;
  });
}

const respondWithOffset = ({ storage }: Upload): HandlerResponse =>
  createIncompleteResponse(storage.end);

/** Creates a 308 response. For a new upload the range is `0--1`, as on the real server. */
function createIncompleteResponse(end: number): HandlerResponse {
  return empty(308, {
    Range: `bytes=0-${end - 1}`,
    'Access-Control-Expose-Headers': 'Retry-After,Range',
    'Cache-Control': 'no-store',
  });
}

function createProcessingError({ operation }: Exchange): HttpError {
  const headers = { 'Retry-After': '300' };
  return createHttpError(503, 'The upload is already being processed', { operation, headers });
}
