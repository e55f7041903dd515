import type { CallOptions, CallResult, Operation, ResponseType } from '@comunal/http';
import type { Connection } from './connection.ts';

/** What a call has beside its method and path. */
export type CallParts<Schema extends Operation['schema'], Type extends ResponseType> = Omit<
  Partial<Operation<Schema, Type>>,
  'method' | 'path'
>;

/**
 * One call of the server's interface. The log-in goes along with a GET when there is one, and has to be there for all
 * others, unless `parts.auth` says otherwise.
 * @param path - Below `api/v1/`, made by {@link at}.
 */
export async function send<
  Schema extends Operation['schema'] = undefined,
  Type extends ResponseType = 'none',
>(
  { http, error }: Connection,
  method: Operation['method'],
  path: string,
  options?: CallOptions,
  parts?: CallParts<Schema, Type>,
): Promise<CallResult<Schema, Type>> {
  // Servers answer `not-found` or 400, and neither says what was wrong. No path of theirs has an address in it.
  if (/^[^?]*%3A%2F%2F/.test(path))
    throw error(
      'bad-address',
      'An id is a number, a UUID or a short UUID: what stands behind /w/ in the address of a page, and not the address.',
    );
  return http.call<Schema, Type>(
    { method, path: `api/v1/${path}`, auth: method === 'GET' ? 'optional' : true, ...parts },
    options,
  );
}

/** A path whose variable parts cannot lead to another one. */
export function at(fixed: TemplateStringsArray, ...parts: readonly (string | number)[]): string {
  return String.raw({ raw: fixed }, ...parts.map((part) => encodeURIComponent(part)));
}
