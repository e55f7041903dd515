import { isHTTPError, type RetryOptions as KyRetryOptions } from 'ky';
import type { RetryOptions } from './http-options.ts';

const defaults = {
  limit: 2,
  methods: ['get', 'head'],
  statusCodes: [408, 423, 429, 502, 503, 504],
  maxRetryAfter: 60_000,
  delay: (attempt: number): number => 1000 * 2 ** (attempt - 1),
  jitter: true,
};

/**
 * Converts retry policies to those of ky: our defaults, which each of `policies` overrides in turn. ky would shorten a
 * `Retry-After` that is too long, and retry too early: such a call is not sent again.
 */
export function toKyRetryOptions(
  method: string,
  ...policies: readonly (KyRetryOptions | RetryOptions | number | undefined)[]
): KyRetryOptions {
  const fields = policies.flatMap((policy) =>
    Object.entries(typeof policy === 'number' ? { limit: policy } : (policy ?? {})),
  );
  const merged: typeof defaults & Pick<KyRetryOptions, 'shouldRetry'> = Object.assign(
    { ...defaults },
    Object.fromEntries(fields.filter(([, value]) => value !== undefined)),
  );
  const { methods, statusCodes, limit, maxRetryAfter, shouldRetry } = merged;
  return {
    ...merged,
    afterStatusCodes: statusCodes,
    // ky copies the body of whatever may be sent again, and `ky.retry()` asks for no method.
    limit: methods.some((name) => name.toUpperCase() === method) ? limit : 0,
    shouldRetry: (state) => {
      const { error } = state;
      // `guardFetch` has written it in seconds.
      const seconds = isHTTPError(error) && error.response.headers.get('retry-after');
      return Number(seconds) * 1000 > maxRetryAfter ? false : shouldRetry?.(state);
    },
  };
}
