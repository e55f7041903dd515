import { setTimeout } from 'node:timers/promises';
import { requireUser } from '../auth/authenticate.ts';
import { type Answer, empty, Refusal } from '../../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';
import { refusal } from '../http/problem.ts';
import { requireUpload, uploadError } from './access.ts';
import { completeUpload } from './complete.ts';
import { promisedDigest } from './digest.ts';
import { withLock } from './lock.ts';
import type { Upload } from './upload.ts';

/** `PUT` on an upload: a piece of the file, or an empty body that asks how far it got. */
export async function putChunk(exchange: Exchange): Promise<Answer> {
  const user = requireUser({ ...exchange, operation: undefined });
  const upload = requireUpload(exchange, user);
  if (upload.processing) throw alreadyProcessing(exchange);
  const start = readStart(exchange, upload);
  if (start === undefined || exchange.headers['content-length'] === '0')
    return withLock(exchange, upload, async () => tellEnd(upload));
  if (exchange.headers['content-type']?.startsWith('application/json')) {
    // The real server's JSON parser eats the body first, so nothing is left to write.
    await exchange.body.all();
    return tellEnd(upload);
  }
  const written = await withLock(exchange, upload, () => write(exchange, upload, start));
  upload.touchedAt = exchange.state.now();
  const { chunkAnswerMs } = exchange.state;
  if (chunkAnswerMs > 0) await setTimeout(chunkAnswerMs);
  if (!written.complete) return empty(400); // nobody is there to read it
  const end = start + written.bytes;
  // The end of this piece counts, even when an earlier one had reached further.
  return end === upload.size ? completeUpload(exchange, upload) : resumeFrom(end);
}

/** Holes are accepted and pieces may go over each other: the server checks nothing but the total. */
function readStart(exchange: Exchange, { size }: Upload): number | undefined {
  const range = exchange.headers['content-range'];
  const [, place = '0-', start = '0', total = '*'] =
    /^bytes (\*|(\d+)-\d*)\/(\d+|\*)$/.exec(range ?? '') ?? [];
  const length = Number(exchange.headers['content-length'] ?? 0);
  const beyond = place !== '*' && Number(start) + length > size;
  if ((total !== '*' && Number(total) !== size) || beyond) {
    throw new Refusal(uploadError(409, 'FileConflict', 'File conflict'));
  }
  return place === '*' ? undefined : Number(start);
}

async function write(exchange: Exchange, { storage }: Upload, start: number) {
  const digest = promisedDigest(exchange);
  storage.mark?.(start);
  if (digest) {
    const bytes = await exchange.body.all();
    digest.check(bytes);
    storage.write(start, bytes);
    return { bytes: bytes.length, complete: true };
  }
  let at = start;
  return exchange.body.pump((bytes) => {
    storage.write(at, bytes);
    at += bytes.length;
  });
}

const tellEnd = ({ storage }: Upload): Answer => resumeFrom(storage.end);

/** A fresh upload is told as `0--1`. */
function resumeFrom(end: number): Answer {
  return empty(308, {
    Range: `bytes=0-${end - 1}`,
    'Access-Control-Expose-Headers': 'Retry-After,Range',
    'Cache-Control': 'no-store',
  });
}

function alreadyProcessing({ operation }: Exchange): Refusal {
  const headers = { 'Retry-After': '300' };
  return refusal(503, 'The upload is already being processed', { operation, headers });
}
