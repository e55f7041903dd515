import { isTransient, toHttpError, type ChunkResponse, type HttpErrorInit } from '@comunal/http';
import { parseErrorBody } from '../read-failure.ts';

/** What the server's answer to a chunk, or to the question what it has, comes to. */
export type Verdict =
  /** It has everything up to `offset`. */
  | { readonly kind: 'more'; readonly offset: number }
  /** The last chunk arrived; the body tells what came of it. */
  | { readonly kind: 'done'; readonly body: string }
  /** Not now: busy, too many requests, or a token for which there is a newer one by now. */
  | { readonly kind: 'busy'; readonly failure: HttpErrorInit }
  /** It knows no such upload, or no longer. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly failure: HttpErrorInit };

/**
 * Reads an answer of the upload protocol. A refusal is read and judged by the rules of all other calls.
 * @param token - What was sent, so that nothing repeats it.
 */
export function readChunkResponse(answer: ChunkResponse, path: string, token: string): Verdict {
  const { status, headers, body } = answer;
  if (status === 308) return { kind: 'more', offset: offsetOf(headers['range']) };
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

/** A page for people, of a network that wants one to sign in for instance: it tells nothing of the upload. */
function isPage(body: string): boolean {
  return /^\s*</.test(body);
}

/** The server takes bytes and gets no further. */
export function stuck(path: string): Verdict {
  return { kind: 'busy', failure: { code: 'upload-stuck', request: { method: 'PUT', path } } };
}

/** `bytes=0-99` is 100 bytes; a server that has none says `bytes=0--1`. */
function offsetOf(range = ''): number {
  const last = /^bytes=0-(-?\d+)$/.exec(range.trim())?.[1];
  return last === undefined ? 0 : Number(last) + 1;
}
