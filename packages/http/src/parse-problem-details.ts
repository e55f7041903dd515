import type { BufferedResponse, ErrorDetails } from './http-options.ts';

/**
 * Reads `application/problem+json` (RFC 9457), and plain text as the detail. For `parseErrorBody`.
 * @param response - The error response, body included.
 * @returns The detail, or undefined when the response is neither problem details nor plain text.
 *
 * @example
 * ```ts
 * import { createHttp, isComunalHttpError, parseProblemDetails } from '@comunal/http';
 *
 * const headers = { 'content-type': 'application/problem+json' };
 * const fetch = async () => new Response('{ "detail": "The title is too long." }', { status: 400, headers });
 * const http = createHttp({ baseUrl: 'https://video.example', fetch, parseErrorBody: parseProblemDetails });
 * const failure: unknown = await http.call({ method: 'PUT', path: 'videos/1' }).catch((error) => error);
 * if (isComunalHttpError(failure)) console.log(failure.detail); // → The title is too long.
 * ```
 */
export function parseProblemDetails({
  contentType,
  text,
}: BufferedResponse): ErrorDetails | undefined {
  if (contentType.startsWith('text/plain')) return { detail: text };
  if (!contentType.includes('json')) return undefined;
  try {
    const problem = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    const detail = problem?.['detail'] ?? problem?.['title'];
    return typeof detail === 'string' ? { detail: detail } : undefined;
  } catch {
    return undefined; // the body is not the JSON that its type promised; the status is enough
  }
}
