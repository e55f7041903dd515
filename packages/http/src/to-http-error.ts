import { toErrorCode, type HttpErrorInit } from './http-error.ts';
import type { BufferedResponse, ErrorDetails } from './http-options.ts';
import { shown } from './known-secrets.ts';
import { parseRetryAfter } from './retry-after.ts';

/** What a refusal is read with. */
export interface ToHttpErrorOptions {
  /** `path` is without the query. */
  readonly request: HttpErrorInit['request'];
  /** What must not be shown, whoever repeats it: the token above all. */
  readonly secrets: readonly string[];
  /** Reads the error shapes of one kind of server. */
  readonly parseErrorBody?: ((answer: BufferedResponse) => ErrorDetails | undefined) | undefined;
}

/**
 * What a refusal comes to, for whoever sends by `SendChunk` and not by `call`: code, words and wait are read by the same
 * rules. Secrets are masked, and no text has more than 300 characters.
 */
export function toHttpError(
  answer: BufferedResponse,
  { request, secrets, parseErrorBody }: ToHttpErrorOptions,
): HttpErrorInit {
  const { status, headers } = answer;
  const show = (said: string): string => shown(said, secrets);
  let said: ErrorDetails | undefined;
  try {
    said = parseErrorBody?.(answer);
  } catch {
    // It was not in the expected shape; the status is enough.
  }
  const { code, serverCode, detail, invalidParams } = said ?? {};
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
