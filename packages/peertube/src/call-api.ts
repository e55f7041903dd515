import type { CallOptions, CallResult, Operation, ResponseType } from '@comunal/http';
import type { PeerTubeConnection } from './connection.ts';

/** The parts of a call beside its method and path. */
export type CallParts<Schema extends Operation['schema'], Type extends ResponseType> = Omit<
  Partial<Operation<Schema, Type>>,
  'method' | 'path'
>;

/**
 * Makes one call to the server's REST API. A GET sends the token when there is one; every other method needs one, unless
 * `parts.auth` says otherwise.
 * @param path - Below `api/v1/`, made with {@link apiPath}.
 */
export async function callApi<
  Schema extends Operation['schema'] = undefined,
  Type extends ResponseType = 'none',
>(
  { http, createError }: PeerTubeConnection,
  method: Operation['method'],
  path: string,
  options?: CallOptions,
  parts?: CallParts<Schema, Type>,
): Promise<CallResult<Schema, Type>> {
  // For an address in place of an id a server answers `not-found` or 400, and does not say what was wrong with it.
  if (/^[^?]*%3A%2F%2F/.test(path))
    throw createError(
      'bad-address',
      'An id is a number, a UUID or a short UUID: what stands behind /w/ in the address of a page, and not the address.',
    );
  return http.call<Schema, Type>(
    { method, path: `api/v1/${path}`, auth: method === 'GET' ? 'optional' : true, ...parts },
    options,
  );
}

/** Builds a path in which each variable part is encoded, so that it cannot lead to another path. */
export function apiPath(
  fixed: TemplateStringsArray,
  ...parts: readonly (string | number)[]
): string {
  return String.raw({ raw: fixed }, ...parts.map((part) => encodeURIComponent(part)));
}
