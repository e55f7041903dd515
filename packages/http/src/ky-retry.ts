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
 * What ky is told of retries: our defaults, and over them what `policies` say, the last of them first. ky would shorten a wait
 * that is too long, and ask too early: such a call is not sent again.
 */
export function retryOptions(
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
