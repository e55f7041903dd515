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
    const said = problem?.['detail'] ?? problem?.['title'];
    return typeof said === 'string' ? { detail: said } : undefined;
  } catch {
    return undefined; // it said JSON and sent something else; the status is enough
  }
}
