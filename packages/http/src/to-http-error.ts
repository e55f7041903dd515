import { toErrorCode, type HttpErrorInit } from './http-error.ts';
import type { BufferedResponse, ErrorDetails } from './http-options.ts';
import { sanitizeText } from './collect-secrets.ts';
import { parseRetryAfter } from './retry-after.ts';

/** Options of {@link toHttpError}. */
export interface ToHttpErrorOptions {
  /** The call that failed; its `path` is without the query. */
  readonly request: HttpErrorInit['request'];
  /** Secrets to redact, above all the token. */
  readonly secrets: readonly string[];
  /** Reads the error shapes of one kind of server. */
  readonly parseErrorBody?: ((answer: BufferedResponse) => ErrorDetails | undefined) | undefined;
}

/**
 * Converts an error response to the data of an error, for clients that send by `SendChunk` and not by `call`: code, detail and
 * `Retry-After` are read by the same rules. Secrets are redacted, and no text has more than 300 characters.
 * @param answer - The error response, body included.
 * @param options - The call that failed, and the secrets to redact.
 *
 * @example
 * ```ts
 * import { ComunalHttpError, sendChunkByFetch, toHttpError } from '@comunal/http';
 *
 * const url = 'https://video.example/files/1';
 * const headers = { authorization: 'Bearer secret-token' };
 * const body = new Uint8Array(8);
 * const { status, headers: received, body: text } = await sendChunkByFetch({ method: 'PUT', url, headers, body });
 * const contentType = received['content-type'] ?? '';
 * const request = { method: 'PUT', path: 'files/1' };
 * if (status >= 400)
 *   throw new ComunalHttpError(
 *     toHttpError({ status, headers: received, contentType, text }, { request, secrets: ['secret-token'] }),
 *   );
 * ```
 */
export function toHttpError(
  answer: BufferedResponse,
  { request, secrets, parseErrorBody }: ToHttpErrorOptions,
): HttpErrorInit {
  const { status, headers } = answer;
  const show = (details: string): string => sanitizeText(details, secrets);
  let details: ErrorDetails | undefined;
  try {
    details = parseErrorBody?.(answer);
  } catch {
    // It was not in the expected shape; the status is enough.
  }
  const { code, serverCode, detail, invalidParams } = details ?? {};
  return {
    request,
    code: code ? show(code) : toErrorCode(status),
    serverCode: serverCode && show(serverCode),
    detail: detail && show(detail),
    status,
    invalidParams: invalidParams?.slice(0, 50).map(({ name, reason }) => ({
      name: show(name),
      reason: show(reason),
    })),
    retryAfterSeconds: parseRetryAfter(headers['retry-after'], headers['date']),
  };
}
