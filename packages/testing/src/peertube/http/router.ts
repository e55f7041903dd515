import type { Answer } from '../../http/answer.ts';
import type { Exchange } from './exchange.ts';

export type Handler = (exchange: Exchange) => Answer | Promise<Answer>;

export interface Route {
  readonly method: string;
  readonly parts: readonly string[];
  readonly operation: string | undefined;
  readonly handle: Handler;
}

/**
 * Declares a route as `GET /api/v1/videos/:id`; `:name` takes one part of the path, `*` at the end takes the rest.
 * Of two that fit, the one declared first answers.
 */
export function route(declaration: string, handle: Handler, operation?: string): Route {
  const [method = '', path = ''] = declaration.split(' ');
  return { method, parts: path.split('/').slice(1), operation, handle };
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** A HEAD request is answered by the route of GET; its body is left out when sending. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): Match | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method;
  const parts = path.split('/').slice(1);
  for (const candidate of routes) {
    if (candidate.method !== wanted) continue;
    const params = matchParts(candidate.parts, parts);
    if (params) return { route: candidate, params };
  }
  return undefined;
}

function matchParts(pattern: readonly string[], parts: readonly string[]) {
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    if (expected === '*') return { ...params, rest: parts.slice(index).join('/') };
    const part = parts[index];
    if (part === undefined) return undefined;
    if (expected.startsWith(':')) params[expected.slice(1)] = decode(part);
    else if (expected !== part) return undefined;
  }
  return pattern.length === parts.length ? params : undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
