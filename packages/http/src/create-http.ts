import defaultKy, { type StandardSchemaV1 } from 'ky';
import { parseBaseUrl } from './address.ts';
import { checkOperation } from './check-operation.ts';
import { checkOptions, checkRetry } from './check-options.ts';
import { isPermanent, toComunalHttpError } from './http-error.ts';
import type { HttpCallOptions, HttpOptions } from './http-options.ts';
import type { CallResult, Operation, ResponseType } from './operation.ts';
import type { Outcome } from './read-response.ts';
import { send } from './send.ts';

/** A client of one server, with the one function that every call goes through. */
export interface Http {
  /** The address of the server, which ends in a slash. */
  readonly baseUrl: string;
  /**
   * Sends an operation and returns its response, validated by the schema.
   * @param operation - The method, the path below the base address, what is sent, and the schema of the response.
   * @param options - A signal that ends the call, and its retry policy.
   * @throws `ComunalHttpError`, or what `toError` makes of it; the signal's reason when that aborts; what a hook throws; a
   * `TypeError` for an operation without a method, a path or, of a GET, a `schema` or `responseType`.
   *
   * @example
   * ```ts
   * import { createHttp } from '@comunal/http';
   * import * as z from 'zod/mini';
   *
   * const fetch = async () => Response.json({ name: 'Taller de fanzines', views: 12 }); // in its place, none
   * const http = createHttp({ baseUrl: 'https://video.example/api/v1', fetch });
   * const schema = z.looseObject({ name: z.string() });
   * const video = await http.call({ method: 'GET', path: 'videos/1', schema });
   * console.log(video.name); // → Taller de fanzines
   * ```
   */
  readonly call: <
    Schema extends StandardSchemaV1 | undefined = undefined,
    Type extends ResponseType = 'none',
  >(
    operation: Operation<Schema, Type>,
    options?: HttpCallOptions,
  ) => Promise<CallResult<Schema, Type>>;
}

/**
 * Creates an HTTP client for one server, on ky.
 * @param options - The base address, and how tokens, errors and retries work.
 * @throws `ComunalHttpError`, or what `toError` makes of it: `bad-address` for an address that is none, `insecure-address` for
 * one without https. A `TypeError` for options of a wrong kind.
 *
 * @example
 * ```ts
 * import { createHttp } from '@comunal/http';
 *
 * const http = createHttp({ baseUrl: 'https://video.example/api/v1', timeoutMs: 10_000 });
 * const text = await http.call({ method: 'GET', path: 'ping', responseType: 'text' });
 * ```
 */
export function createHttp(options: HttpOptions): Http {
  checkOptions(options);
  const { tokens, toError = toComunalHttpError, fetch, hooks } = options;
  const baseUrl = parseBaseUrl(options.baseUrl, toError);
  const ky = (options.ky ?? defaultKy).extend((parent) => ({
    // Never ky's `baseUrl`, which a path such as `//other.example` would leave, token and all.
    prefix: baseUrl,
    timeout: options.timeoutMs ?? parent.timeout ?? 30_000,
    ...(hooks && { hooks }),
    ...(fetch && { fetch }),
  }));

  async function call(operation: Operation, callOptions: HttpCallOptions = {}): Promise<unknown> {
    checkOperation(operation);
    checkRetry(callOptions.retry);
    const { signal } = callOptions;
    const { auth } = operation;
    const sendWith = (token: string | undefined): Promise<Outcome> =>
      send(ky, baseUrl, options, operation, token, callOptions);
    /** A call that can do without a token is not stopped by one that has expired. */
    const toOptionalToken = async (asked: Promise<string | undefined> | undefined) => {
      try {
        return await asked;
      } catch (thrown) {
        if (auth !== 'optional' || !isPermanent(thrown)) throw thrown;
        return undefined;
      }
    };
    const token = auth ? await toOptionalToken(tokens?.get(signal)) : undefined;
    let outcome = await sendWith(token);
    if (token && isTokenRefused(outcome)) {
      const next = await toOptionalToken(tokens?.renew(token, signal));
      if (next || auth === 'optional') outcome = await sendWith(next);
    }
    if ('failure' in outcome) throw toError(outcome.failure);
    return outcome.value;
  }
  return { baseUrl, call: call as Http['call'] };
}

/** Other codes of a 401 ask for something else, such as a second factor. `invalid_token` is the spelling of OAuth (RFC 6750). */
function isTokenRefused(outcome: Outcome): boolean {
  if (!('failure' in outcome)) return false;
  const { status, code } = outcome.failure;
  return status === 401 && /^(unauthorized|invalid[-_]token)$/.test(code);
}
