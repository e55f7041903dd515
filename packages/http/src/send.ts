import { isForceRetryError, isKyError, isNetworkError, isTimeoutError } from 'ky';
import type { KyInstance, Options } from 'ky';
import { abortable } from './clock.ts';
import { GuardError, guardFetch } from './guard-fetch.ts';
import type { BufferedResponse, HttpCallOptions, HttpOptions } from './http-options.ts';
import { collectSecrets, sanitizeText } from './collect-secrets.ts';
import type { Operation } from './operation.ts';
import { readResponse, type Outcome } from './read-response.ts';
import { toHttpError } from './to-http-error.ts';
import { toRequestInit, toSearchParams } from './to-request-init.ts';
import { toKyRetryOptions } from './to-ky-retry-options.ts';

/** Sends an operation by ky, with its retries. Of ky's errors nothing is kept: they hold the request. */
export async function send(
  ky: KyInstance,
  baseUrl: string,
  options: HttpOptions,
  operation: Operation,
  token: string | undefined,
  { signal, retry }: HttpCallOptions,
): Promise<Outcome> {
  const { method, path, query, auth, schema, responseType } = operation;
  const { maxResponseBytes = 8_388_608, parseErrorBody, serverVersion } = options;
  const secrets = [...(options.secrets ?? []), ...collectSecrets(operation)];
  const request = { method, path: path.replace(/[?#].*/s, '') };
  const fail = (code: string, detail?: string, status?: number): Outcome => ({
    failure: { request, code, detail: detail && sanitizeText(detail, secrets), status },
  });
  if (auth === true && !token) return fail('unauthorized', 'There is no token: log in first.');
  if (/(^|[\\/])(\.|%2e){1,2}([\\/?#]|$)/i.test(path))
    return fail('bad-address', 'The path has a part "." or "..".');
  let init: ReturnType<typeof toRequestInit>;
  try {
    init = toRequestInit(operation);
  } catch {
    return fail('bad-request', 'A header or the body cannot carry what was given.');
  }
  const guard = {
    origin: new URL(baseUrl).origin,
    token,
    maxBytes: schema || responseType === 'text' ? maxResponseBytes : undefined,
  };
  let isGuarded = false;
  let timeout: Options['timeout'];
  let answer: BufferedResponse | undefined;
  signal?.throwIfAborted();
  try {
    await ky(path, {
      ...init,
      method,
      searchParams: toSearchParams(query),
      ...(signal && { signal }),
      hooks: {
        // After all hooks of the caller's: whatever they say, these hold.
        init: [
          (kyOptions) => {
            isGuarded = true;
            timeout = kyOptions.timeout;
            kyOptions.throwHttpErrors = true;
            kyOptions.retry = toKyRetryOptions(method, kyOptions.retry, options.retry, retry);
            const fetch = kyOptions.fetch ?? globalThis.fetch;
            kyOptions.fetch = guardFetch((sent, fetchOptions) => {
              answer = undefined;
              // With the token, and what ky and its hooks have added.
              secrets.push(...secretsSentBy(sent));
              return fetch(sent, fetchOptions);
            }, guard);
          },
        ],
        beforeRequest: [
          () => {
            if (!isGuarded) throw new TypeError('`ky` is to be of version 2.');
          },
        ],
        afterResponse: [
          async ({ response }) => {
            answer = await toBufferedResponse(response);
          },
        ],
      },
    });
  } catch (thrown) {
    signal?.throwIfAborted();
    if (thrown instanceof GuardError) return fail(thrown.code, thrown.message, thrown.status);
    if (isTimeoutError(thrown)) return fail('timed-out', `No whole answer within ${timeout} ms.`);
    if (isNetworkError(thrown)) return fail('network', systemCode(thrown));
    if (isForceRetryError(thrown))
      return fail('unexpected-response', 'A hook asked for another try.');
    // A hook's own error, which a refused token does not come to.
    if (!isKyError(thrown) && !(token && answer?.status === 401)) throw thrown;
  }
  if (!answer) return fail('network');
  const { status } = answer;
  if (status < 200 || status > 299) {
    return { failure: toHttpError(answer, { request, secrets, parseErrorBody }) };
  }
  const read = await abortable(readResponse(answer, operation, serverVersion?.()), signal);
  return 'value' in read ? read : fail(read.code, read.detail, status);
}

function secretsSentBy({ url, headers }: Request): string[] {
  return collectSecrets({
    query: Object.fromEntries(new URL(url).searchParams),
    headers: Object.fromEntries(headers),
  });
}

async function toBufferedResponse(response: Response): Promise<BufferedResponse> {
  const headers = Object.fromEntries(response.headers);
  const contentType = (headers['content-type'] ?? '').toLowerCase();
  return { status: response.status, contentType, text: await response.text(), headers };
}

/** Such as ECONNREFUSED: all that is taken over from a foreign error. */
function systemCode(thrown: unknown): string | undefined {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    const { code } = error as Error & { readonly code?: unknown };
    if (/^[A-Z][A-Z_\d]+$/.test(String(code))) return String(code);
  }
  return undefined;
}
