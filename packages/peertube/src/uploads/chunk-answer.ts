import { codeOfStatus, type ChunkAnswer, type HttpErrorInit } from '@comunal/http';
import { readFailure } from '../read-failure.ts';

/** What the server's answer to a chunk, or to the question what it has, comes to. */
export type Verdict =
  /** It has everything up to `offset`. */
  | { readonly kind: 'more'; readonly offset: number }
  /** The last chunk arrived; the body tells what came of it. */
  | { readonly kind: 'done'; readonly body: string }
  /** Not now: busy, or too many requests. */
  | { readonly kind: 'busy'; readonly failure: HttpErrorInit }
  /** It knows no such upload, or no longer. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly failure: HttpErrorInit };

/** Reads an answer of the upload protocol. */
export function readChunkAnswer(answer: ChunkAnswer, path: string): Verdict {
  const { status, headers, body } = answer;
  if (status === 308) return { kind: 'more', offset: offsetOf(headers['range']) };
  if (status === 200) return { kind: 'done', body };
  if (status === 404) return { kind: 'gone' };
  const retryAfter = Number(headers['retry-after']);
  const failure: HttpErrorInit = {
    code: codeOfStatus(status),
    status,
    request: { method: 'PUT', path },
    ...reading({ status, contentType: headers['content-type'] ?? '', text: body, headers }),
    ...(retryAfter >= 0 && { retryAfter }),
  };
  const passes = status === 408 || status === 429 || status >= 500;
  return { kind: passes ? 'busy' : 'refused', failure };
}

function reading(answer: Parameters<typeof readFailure>[0]): Partial<HttpErrorInit> {
  try {
    const { code, ...rest } = readFailure(answer);
    return { ...rest, ...(code !== undefined && { code }) };
  } catch {
    return {}; // cut off on the way; the status is enough
  }
}

/** `bytes=0-99` is 100 bytes; a server that has none says `bytes=0--1`. */
function offsetOf(range = ''): number {
  const last = /^bytes=0-(-?\d+)$/.exec(range.trim())?.[1];
  return last === undefined ? 0 : Number(last) + 1;
}
