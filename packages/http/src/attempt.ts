import { isPrivateOnTheWay } from './address.ts';
import { systemClock } from './clock.ts';
import { codeOfStatus, type HttpErrorInit } from './http-error.ts';
import type { HttpOptions, ReadFailure } from './http-options.ts';
import { secretsOf, shown } from './known-secrets.ts';
import type { Operation, Parameter } from './operation.ts';
import { readText } from './read-text.ts';
import { retryAfterOf } from './retry-after.ts';

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
    serverVersion,
  }: HttpOptions,
  baseUrl: string,
  operation: Operation,
  token: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const { method, path, query, json, form, body, headers, answer = 'none' } = operation;
  const show = (said: string): string => shown(said, secretsOf(operation, token));
  const fail = (code: string, detail?: string, more?: Partial<HttpErrorInit>): Outcome => ({
    failure: {
      ...about(operation),
      code,
      detail: detail && show(detail),
      ...more,
    },
  });
  const url = new URL(baseUrl + path.replace(/^\/+/, ''));
  if (/(^|[\\/])(\.|%2e){1,2}([\\/?#]|$)/i.test(path))
    return fail('bad-address', 'The path has a part "." or "..".');
  append(url.searchParams, query);

  const controller = new AbortController();
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
    response = await fetch(url, {
      method,
      headers: {
        accept: typeof answer === 'object' ? 'application/json' : '*/*',
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: form
        ? append(new URLSearchParams(), form)
        : json === undefined
          ? (body ?? null)
          : JSON.stringify(json),
      signal: controller.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Bodies and headers of our own would be sent on to wherever a redirect points.
      redirect: isRead(method) && !headers ? 'follow' : 'manual',
    });
    if (isElsewhere(response, url, token)) {
      stop();
      return fail('redirect', 'The server sends on to another address: check baseUrl.', {
        status: response.status,
      });
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
    let said: ReadFailure | undefined;
    try {
      said = readFailure?.({ status, contentType, text, headers: plainHeaders });
    } catch {
      // It was not in the expected shape; the status is enough.
    }
    const { code, detail, invalidParams } = said ?? {};
    return fail(code ? show(code) : codeOfStatus(status), detail, {
      status,
      invalidParams: invalidParams?.slice(0, 50).map(({ name, reason }) => ({
        name: show(name),
        reason: show(reason),
      })),
      retryAfter: retryAfterOf(response.headers.get('retry-after'), response.headers.get('date')),
    });
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
  const result = answer.safeParse(value);
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

const isRead = (method: string): boolean => /^(GET|HEAD)$/.test(method);

/** A redirect that was not followed, or one that led where neither a token nor a plain-text answer has a place. */
function isElsewhere(response: Response, { href, origin }: URL, token?: string): boolean {
  const { type, status, headers } = response;
  const end = new URL(response.url || href);
  return (
    type === 'opaqueredirect' ||
    (status > 299 && status < 400 && headers.has('location')) ||
    (end.origin !== origin && (Boolean(token) || !isPrivateOnTheWay(end)))
  );
}

export function about({ method, path }: Operation): Pick<HttpErrorInit, 'request'> {
  return { request: { method, path: path.replace(/[?#].*/s, '') } };
}

function append<P extends URLSearchParams>(params: P, values: Operation['query']): P {
  for (const [name, value] of Object.entries(values ?? {})) {
    for (const one of [value].flat<(Parameter | readonly Parameter[])[]>()) {
      if (one !== undefined) params.append(name, String(one));
    }
  }
  return params;
}

/** The system's code, such as ECONNREFUSED, is all that is taken over from a foreign error. */
function causeOf(thrown: unknown): [code: string, detail?: string] {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    const { code, message } = error as Error & { readonly code?: unknown };
    if (/redirect count/.test(message)) return ['redirect', 'The server sends on without end.'];
    if (/^[A-Z][A-Z_\d]+$/.test(String(code))) return ['network', String(code)];
  }
  return ['network'];
}
