import type { HandlerResponse } from './response.ts';

/** Converts the response of a handler into the one that Hono sends, with its length. */
export function toResponse({ status, headers = {}, body = '' }: HandlerResponse): Response {
  const bytes = Buffer.from(body);
  const hasNoBody = status === 204 || status === 304;
  const response = new Response(hasNoBody || bytes.length === 0 ? null : bytes, { status });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  if (!hasNoBody) response.headers.set('Content-Length', String(bytes.length));
  return response;
}

/** Adds the headers that every response carries. Headers that are already set take precedence. */
export function addHeaders({ headers }: Response, common: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(common))
    if (!headers.has(name)) headers.set(name, value);
}
