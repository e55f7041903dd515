import { toErrorCode, type HttpErrorInit } from './http-error.ts';
import type { BufferedResponse, ErrorDetails } from './http-options.ts';
import { sanitizeText } from './collect-secrets.ts';
import { parseRetryAfter } from './retry-after.ts';

/** Options of {@link toHttpError}. */
export interface ToHttpErrorOptions {
  /** `path` is without the query. */
  readonly request: HttpErrorInit['request'];
  /** Secrets to redact, above all the token. */
  readonly secrets: readonly string[];
  /** Reads the error shapes of one kind of server. */
  readonly parseErrorBody?: ((answer: BufferedResponse) => ErrorDetails | undefined) | undefined;
}

/**
 * Converts an error response to the data of an error, for clients that send by `SendChunk` and not by `call`: code, detail and
 * `Retry-After` are read by the same rules. Secrets are redacted, and no text has more than 300 characters.
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
