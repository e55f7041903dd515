import type { HandlerResponse } from '../../http/response.ts';
import type { Exchange } from './exchange.ts';

export type Handler = (exchange: Exchange) => HandlerResponse | Promise<HandlerResponse>;

export interface Route {
  readonly method: string;
  /** A path pattern of Hono. */
  readonly path: string;
  readonly operation: string | undefined;
  readonly handle: Handler;
}

/**
 * Declares a route such as `GET /api/v1/videos/:id`, where `:name` matches one path segment. When two routes match, the one
 * declared first handles the request.
 */
export function route(declaration: string, handle: Handler, operation?: string): Route {
  const [method = '', path = ''] = declaration.split(' ');
  return { method, path, operation, handle };
}
