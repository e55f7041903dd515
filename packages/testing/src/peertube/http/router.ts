import type { Answer } from '../../http/answer.ts';
import type { Exchange } from './exchange.ts';

export type Handler = (exchange: Exchange) => Answer | Promise<Answer>;

export interface Route {
  readonly method: string;
  /** As Hono takes it. */
  readonly path: string;
  readonly operation: string | undefined;
  readonly handle: Handler;
}

/**
 * Declares a route as `GET /api/v1/videos/:id`; `:name` takes one part of the path. Of two that fit, the one declared first
 * answers.
 */
export function route(declaration: string, handle: Handler, operation?: string): Route {
  const [method = '', path = ''] = declaration.split(' ');
  return { method, path, operation, handle };
}
