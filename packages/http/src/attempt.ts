import { systemClock } from './clock.ts';
import { followRedirects } from './follow-redirects.ts';
import type { HttpErrorInit } from './http-error.ts';
import type { HttpOptions } from './http-options.ts';
import { secretsOf, shown } from './known-secrets.ts';
import type { Operation } from './operation.ts';
import { readText } from './read-text.ts';
import { refusalOf } from './refusal.ts';
import { append, requestInit } from './request-init.ts';

/** 64 kB: enough for what a server has to say about a refusal. */
const SMALL = 65_536;
/** What came of a try: a failure is plain data, since it may be tried again. */
export type Outcome = { readonly value: unknown } | { readonly failure: HttpErrorInit };

/** One try. Only an abort throws. */
export async function attempt(
  {
    fetch = globalThis.fetch,
    timeoutMs = 30_000,
    maxAnswerBytes = 8_388_608,
    clock = systemClock,
    readFailure,
    secrets: known = [],
    serverVersion,
  }: HttpOptions,
  baseUrl: string,
  operation: Operation,
  token: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const { path, query, answer = 'none' } = operation;
  const secrets = [...known, ...secretsOf(operation, token)];
  const fail = (code: string, detail?: string, more?: Partial<HttpErrorInit>): Outcome => ({
    failure: {
      ...about(operation),
      code,
      detail: detail && shown(detail, secrets),
      ...more,
    },
  });
  const url = new URL(baseUrl + path.replace(/^\/+/, ''));
  if (/(^|[\\/])(\.|%2e){1,2}([\\/?#]|$)/i.test(path))
    return fail('bad-address', 'The path has a part "." or "..".');
  append(url.searchParams, query);

  const controller = new AbortController();
  let init: RequestInit;
  try {
    init = requestInit(operation, token, controller.signal);
  } catch {
    // Of `fetch` it would look like a line that broke, and be tried again.
    return fail('bad-request', 'A header or the body cannot carry what is to be sent in it.');
  }
  const stop = (): void => controller.abort();
  let late = false;
  const cancelTimer = clock.after(timeoutMs, () => {
    late = true;
    stop();
  });
  signal?.addEventListener('abort', stop);
  let response: Response;
  let read: Awaited<ReturnType<typeof readText>>;
  const wanted = typeof answer === 'object' || answer === 'text';
  try {
    const end = await followRedirects(fetch, url, init);
    response = end.response;
    if (end.refused) {
      stop();
      return fail('redirect', end.refused, { status: response.status || undefined });
    }
    read = await readText(response, wanted && response.ok ? maxAnswerBytes : SMALL);
  } catch (thrown) {
    signal?.throwIfAborted();
    if (late) return fail('timed-out', `No whole answer within ${timeoutMs} ms.`);
    return fail(...causeOf(thrown));
  } finally {
    cancelTimer();
    signal?.removeEventListener('abort', stop);
  }

  const { status, ok } = response;
  const { text, cut } = read;
  const plainHeaders = Object.fromEntries(response.headers);
  const contentType = (plainHeaders['content-type'] ?? '').toLowerCase();
  if (!ok) {
    const refusal = { status, contentType, text, headers: plainHeaders };
    return { failure: refusalOf(refusal, { ...about(operation), secrets, readFailure }) };
  }
  if (!wanted) {
    return { value: answer === 'head' ? { status, headers: plainHeaders } : undefined };
  }
  if (cut) return fail('answer-too-large', `It has over ${maxAnswerBytes} bytes.`, { status });
  if (answer === 'text') return { value: text };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('not-json', `It is ${contentType || 'of no type'}.`, { status });
  }
  let result: ReturnType<typeof answer.safeParse>;
  try {
    result = answer.safeParse(value);
  } catch {
    // Lists in lists without end, for which a schema that calls itself has no room.
    return fail('unexpected-answer', 'It cannot be checked.', { status });
  }
  if (result.success) return { value: result.data };
  const [issue] = result.error.issues;
  const field = issue?.path.map(String).join('.') || 'the answer';
  const version = serverVersion?.();
  return fail(
    'unexpected-answer',
    `${field}: ${issue?.message}${version ? ` (server version ${version})` : ''}`,
    { status },
  );
}

export function about({ method, path }: Operation): Pick<HttpErrorInit, 'request'> {
  return { request: { method, path: path.replace(/[?#].*/s, '') } };
}

/** The system's code, such as ECONNREFUSED, is all that is taken over from a foreign error. */
function causeOf(thrown: unknown): [code: string, detail?: string] {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    const { code } = error as Error & { readonly code?: unknown };
    if (/^[A-Z][A-Z_\d]+$/.test(String(code))) return ['network', String(code)];
  }
  return ['network'];
}
