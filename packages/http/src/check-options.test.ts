import { expect, it } from 'vitest';
import { createHttp, type HttpOptions } from './index.ts';

const baseUrl = 'https://video.example';

it.each([
  [{ ky: {} }, '`ky` is to be an instance of ky, as `ky.create()` makes one.'],
  [{ ky: fetch }, '`ky` is to be an instance of ky, as `ky.create()` makes one.'],
  [{ fetch: 'fetch' }, '`fetch` is to be a function.'],
  [{ retry: '2' }, '`retry` is to be a number, or an object such as { limit: 2 }.'],
  [{ hooks: { afterResponse: () => {} } }, '`hooks.afterResponse` is to be a list of functions.'],
  [{ hooks: { beforeRequest: ['log'] } }, '`hooks.beforeRequest` is to be a list of functions.'],
  [{ timeoutMs: '1000' }, '`timeoutMs` is to be a number.'],
  [{ maxResponseBytes: '5 MB' }, '`maxResponseBytes` is to be a number.'],
  [{ maxResponseBytes: Number.NaN }, '`maxResponseBytes` is to be a number.'],
  [{ parseErrorBody: 'problem' }, '`parseErrorBody` is to be a function.'],
  [{ toError: Error.name }, '`toError` is to be a function.'],
  [{ tokens: 'secret' }, '`tokens` is to be a token source, as `createTokenSource()` gives one.'],
  [{ retry: null }, '`retry` is to be a number, or an object such as { limit: 2 }.'],
  [
    { retries: 3 },
    '`createHttp` has no option `retries`. It takes: baseUrl, tokens, maxResponseBytes, parseErrorBody, secrets, toError, serverVersion, fetch, timeoutMs, retry, hooks, ky.',
  ],
  [
    { hooks: { beforRequest: [] } },
    '`hooks` has no option `beforRequest`. It takes: init, beforeRequest, beforeRetry, beforeError, afterResponse.',
  ],
  [
    { retry: { retries: 3 } },
    '`retry` has no option `retries`. It takes: limit, methods, statusCodes, maxRetryAfter, delay, jitter, backoffLimit, retryOnTimeout, shouldRetry.',
  ],
])('refuses %o', (wrong, message) => {
  const make = (): unknown => createHttp({ baseUrl, ...wrong } as unknown as HttpOptions);
  expect(make).toThrow(new TypeError(message));
});

it('refuses a retry of a call that is text', async () => {
  const http = createHttp({ baseUrl, fetch: async () => new Response() });
  const called = http.call({ method: 'HEAD', path: '' }, { retry: '0' as unknown as number });
  await expect(called).rejects.toThrow('`retry` is to be a number');
});

it('takes options that are undefined', () => {
  const none = {
    timeout: undefined,
    ky: undefined,
    fetch: undefined,
    hooks: undefined,
    retry: undefined,
  };
  expect(createHttp({ baseUrl, ...none, timeoutMs: undefined }).baseUrl).toBe(`${baseUrl}/`);
});
