import { isTransient, toHttpError, type ChunkResponse, type HttpErrorInit } from '@comunal/http';
import { parseErrorBody } from '../parse-error-body.ts';

/** What the server's response to a chunk, or to a query for its offset, means for the upload. */
export type Verdict =
  /** The server has everything up to `offset`. */
  | { readonly kind: 'more'; readonly offset: number }
  /** The last chunk has arrived; the body names the result. */
  | { readonly kind: 'done'; readonly body: string }
  /** A transient failure: the server is busy, limits the rate, or refused a token that has been refreshed since. */
  | { readonly kind: 'busy'; readonly failure: HttpErrorInit }
  /** The server does not know the upload, or no longer. */
  | { readonly kind: 'gone' }
  /** A permanent failure. */
  | { readonly kind: 'refused'; readonly failure: HttpErrorInit };

/**
 * Reads a response of the upload protocol. A refusal is read and judged by the rules of all other calls.
 * @param token - The token that was sent, which no error may repeat.
 */
export function readChunkResponse(answer: ChunkResponse, path: string, token: string): Verdict {
  const { status, headers, body } = answer;
  if (status === 308) return { kind: 'more', offset: parseOffset(headers['range']) };
  if (status === 200 && !isPage(body)) return { kind: 'done', body };
  if (status === 404) return { kind: 'gone' };
  if (status === 200)
    return {
      kind: 'refused',
      failure: { code: 'not-json', status, request: { method: 'PUT', path } },
    };
  const failure = toHttpError(
    { status, contentType: headers['content-type'] ?? '', text: body, headers },
    { request: { method: 'PUT', path }, secrets: [token], parseErrorBody },
  );
  return { kind: isTransient(failure) ? 'busy' : 'refused', failure };
}

/** Detects an HTML page, of a captive portal for instance, which says nothing about the upload. */
function isPage(body: string): boolean {
  return /^\s*</.test(body);
}

/** The verdict for a server that takes bytes and does not advance its offset. */
export function toStuckVerdict(path: string): Verdict {
  return { kind: 'busy', failure: { code: 'upload-stuck', request: { method: 'PUT', path } } };
}

/** Parses a `Range` header: `bytes=0-99` is 100 bytes, and a server that has none sends `bytes=0--1`. */
function parseOffset(range = ''): number {
  const last = /^bytes=0-(-?\d+)$/.exec(range.trim())?.[1];
  return last === undefined ? 0 : Number(last) + 1;
}
