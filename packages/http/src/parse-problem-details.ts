import type { BufferedResponse, ErrorDetails } from './http-options.ts';

/** Reads `application/problem+json` (RFC 9457), and plain text as the detail. For `parseErrorBody`. */
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
