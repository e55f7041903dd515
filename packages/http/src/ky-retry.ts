import { isHTTPError, type RetryOptions as KyRetryOptions } from 'ky';
import type { RetryOptions } from './http-options.ts';
import { retryAfterOf } from './retry-after.ts';

/** As ky and as callers write it. */
type Retry = KyRetryOptions | RetryOptions | number | undefined;

/**
 * What ky is told of retries: our defaults, and over them what each of `policies` says, the last one first. ky would shorten a wait
 * that is too long, and ask too early: such a call is not sent again.
 */
export function retryOptions(method: string, ...policies: readonly Retry[]): KyRetryOptions {
  const { methods, statusCodes, limit, maxRetryAfter, shouldRetry, ...rest } = merged(policies);
  return {
    ...rest,
    methods: [...methods],
    statusCodes: [...statusCodes],
    afterStatusCodes: [...statusCodes],
    maxRetryAfter,
    // ky copies the body of whatever may be sent again, and `ky.retry()` asks for no method.
    limit: methods.includes(method.toLowerCase()) ? limit : 0,
    shouldRetry: (state) => {
      const { headers } = isHTTPError(state.error) ? state.error.response : new Response();
      const seconds = retryAfterOf(headers.get('retry-after'), headers.get('date')) ?? 0;
      return seconds * 1000 > maxRetryAfter ? false : shouldRetry?.(state);
    },
  };
}

function merged(policies: readonly Retry[]) {
  const defaults = {
    limit: 2,
    methods: ['get', 'head'] as readonly string[],
    statusCodes: [408, 423, 429, 502, 503, 504] as readonly number[],
    maxRetryAfter: 60_000,
    delay: (attempt: number): number => 1000 * 2 ** (attempt - 1),
    jitter: true as KyRetryOptions['jitter'],
    shouldRetry: undefined as KyRetryOptions['shouldRetry'],
  };
  const given = policies.map((policy) => (typeof policy === 'number' ? { limit: policy } : policy));
  const entries = given.flatMap((policy) => Object.entries(policy ?? {}));
  return Object.assign(
    defaults,
    Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
  );
}
