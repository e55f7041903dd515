import ky from 'ky';
import { checkedBaseUrl, isPrivateOnTheWay, toComunalHttpError, type ToError } from './address.ts';
import { systemClock, wait, type Clock } from './clock.ts';
import { codeOfStatus, mayPass, type HttpErrorInit, type InvalidParam } from './http-error.ts';
import { secretsOf, shown } from './known-secrets.ts';
import type { Answer, Answered, Operation, Parameter } from './operation.ts';
import { readText } from './read-text.ts';
import { retryAfterOf } from './retry-after.ts';
import type { TokenSource } from './token-source.ts';

/** A refusal as the server put it, for a client to read. */
export interface FailedAnswer {
  readonly status: number;
  /** In lower case, with its parameters; empty when there is none. */
  readonly contentType: string;
  /** At most the first 64 kB. */
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a client read in a refusal. What it leaves out is filled in from the status. */
export interface ReadFailure {
  readonly code?: string | undefined;
  readonly detail?: string | undefined;
  readonly invalidParams?: readonly InvalidParam[] | undefined;
}

/** How a server is called. */
export interface HttpOptions {
  /** Where the server is, with at most a path: `https://video.example/api/v1`. */
  readonly baseUrl: string | URL;
  /** The seam for tests and for runtimes with their own. It gets a `Request`; a fake one has to read a `FormData`
   * before it answers, since ky discards what nobody reads and Node calls that an error. @defaultValue globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Where tokens come from, for operations with `auth`. */
  readonly tokens?: TokenSource | undefined;
  /** Milliseconds for one try, body included. @defaultValue 30000 */
  readonly timeoutMs?: number | undefined;
  /** How often a GET or HEAD is tried again; other methods never are. @defaultValue 2 */
  readonly retries?: number | undefined;
  /** Bytes of a good answer, beyond which it fails with `answer-too-large`. @defaultValue 8388608 */
  readonly maxAnswerBytes?: number | undefined;
  /** Reads the error shapes of one kind of server; `readProblem` reads the standard one. */
  readonly readFailure?: ((answer: FailedAnswer) => ReadFailure | undefined) | undefined;
  /** Makes the error that is thrown: a client gives its own class of the same shape. */
  readonly toError?: ToError | undefined;
  /** The server's version, when known: it is told when an answer does not match its schema. */
  readonly serverVersion?: (() => string | undefined) | undefined;
  /** Time and chance, for tests. */
  readonly clock?: Clock | undefined;
}

/** What each single call takes. */
export interface CallOptions {
  /** Stops the call and its waits; it then rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
}

/** A server, and the one function that every call goes through. */
export interface Http {
  /** Checked, and with a slash at its end. */
  readonly baseUrl: string;
  /**
   * Carries out an operation and gives its answer, checked by its schema.
   * @throws `ComunalHttpError`, or what `toError` makes of it; the signal's reason when that aborts.
   */
  readonly call: <A extends Answer = 'none'>(
    operation: Operation<A>,
    options?: CallOptions,
  ) => Promise<Answered<A>>;
}

/** 64 kB: enough for what a server has to say about a refusal. */
const SMALL = 65_536;
/** A server that asks for more patience than this is told of instead. */
const MAX_WAIT_S = 60;

type Outcome = { readonly value: unknown } | { readonly failure: HttpErrorInit };

/**
 * Makes the one way to a server.
 * @example
 * ```ts
 * const http = createHttp({ baseUrl: 'https://video.example/api/v1' });
 * const video = await http.call({ method: 'GET', path: 'videos/1', answer: videoSchema });
 * ```
 * @throws When the address is none (`bad-address`) or has no https (`insecure-address`).
 */
export function createHttp(options: HttpOptions): Http {
  const { tokens, retries = 2, clock = systemClock, toError = toComunalHttpError } = options;
  const baseUrl = checkedBaseUrl(options.baseUrl, toError);

  async function call(operation: Operation, { signal }: CallOptions = {}): Promise<unknown> {
    const { method, auth } = operation;
    let token = auth ? await tokens?.get(signal) : undefined;
    let renewed = !token;
    for (let tries = 0; ;) {
      signal?.throwIfAborted();
      const outcome: Outcome =
        auth === true && !token
          ? {
              failure: {
                ...about(operation),
                code: 'unauthorized',
                detail: 'There is no token: log in first.',
              },
            }
          : await attempt(options, baseUrl, operation, token, signal);
      if ('value' in outcome) return outcome.value;
      const { failure } = outcome;
      const { code, status, retryAfter = 0 } = failure;
      if (status === 401 && !renewed) {
        renewed = true;
        const next = await tokens?.renew(token ?? '', signal);
        if (next) {
          token = next;
          continue;
        }
      }
      // Our own time-out has cost enough patience already.
      const passes = mayPass(failure) && (status || code === 'network') && retryAfter <= MAX_WAIT_S;
      if (!passes || tries >= retries || !isRead(method)) throw toError(failure);
      await wait(clock, retryAfter * 1000 + clock.random() * 1000 * 2 ** tries++, signal);
    }
  }
  return { baseUrl, call: call as Http['call'] };
}

/** One try. Only an abort throws. */
async function attempt(
  {
    fetch,
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
    response = await ky(url, {
      method,
      ...(json !== undefined && { json }),
      ...(form ? { body: append(new URLSearchParams(), form) } : body !== undefined && { body }),
      headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) },
      signal: controller.signal,
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Bodies and headers of our own would be sent on to wherever a redirect points.
      redirect: isRead(method) && !headers ? 'follow' : 'manual',
      ...(fetch && { fetch }),
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

function about({ method, path }: Operation): Pick<HttpErrorInit, 'request'> {
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
