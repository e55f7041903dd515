import type { Answer } from './answer.ts';

/** The answer of a handler as what Hono sends, with its length. */
export function toResponse({ status, headers = {}, body = '' }: Answer): Response {
  const bytes = Buffer.from(body);
  const hasNoBody = status === 204 || status === 304;
  const response = new Response(hasNoBody || bytes.length === 0 ? null : bytes, { status });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  if (!hasNoBody) response.headers.set('Content-Length', String(bytes.length));
  return response;
}

/** Adds the headers that every answer carries; an answer's own win. */
export function addHeaders({ headers }: Response, common: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(common))
    if (!headers.has(name)) headers.set(name, value);
}
