import type { Hooks, KyInstance, RetryOptions as KyRetryOptions } from 'ky';
import type { InvalidParam, ToError } from './http-error.ts';
import type { TokenSource } from './token-source.ts';

/** A response whose body has been read, for a client to parse. */
export interface BufferedResponse {
  /** HTTP status. */
  readonly status: number;
  /** In lower case, with its parameters; empty when there is none. */
  readonly contentType: string;
  /** At most the first 64 kB. */
  readonly text: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The details that a client parsed from an error response. Missing ones are filled in from the status. */
export interface ErrorDetails {
  /** The code of the error. @defaultValue that of the status, such as `not-found` for 404 */
  readonly code?: string | undefined;
  /** The code that the server itself sent, in its own spelling. */
  readonly serverCode?: string | undefined;
  /** For people, mostly in the server's words. It is cut to 300 characters, and secrets in it are masked. */
  readonly detail?: string | undefined;
  /** The fields that the server refused; fifty are kept. */
  readonly invalidParams?: readonly InvalidParam[] | undefined;
}

/**
 * When a call that failed is sent again: after a broken connection, also one that breaks within the answer, and after
 * `statusCodes`. The fields are those of ky.
 */
export interface RetryOptions extends Pick<
  KyRetryOptions,
  'backoffLimit' | 'retryOnTimeout' | 'shouldRetry'
> {
  /** How often a call is sent again. @defaultValue 2 */
  readonly limit?: number | undefined;
  /** Methods that may be sent again. A POST that is carried out twice may do its work twice. @defaultValue ['get', 'head'] */
  readonly methods?: readonly string[] | undefined;
  /** The statuses after which a call is sent again. @defaultValue [408, 423, 429, 502, 503, 504] */
  readonly statusCodes?: readonly number[] | undefined;
  /**
   * The longest wait, in milliseconds, that a server may ask for in `Retry-After`. One that asks for more is not asked again,
   * and the call fails at once with `retryAfterSeconds`. @defaultValue 60000
   */
  readonly maxRetryAfter?: number | undefined;
  /** Milliseconds before the retry of that number, from 1 on, where the server asks for none. @defaultValue 1000, 2000, … */
  readonly delay?: ((attempt: number) => number) | undefined;
  /** Shortens each delay by chance, so that many clients do not come back at once. @defaultValue true */
  readonly jitter?: boolean | ((delayMs: number) => number) | undefined;
}

/** Options of the transport, which clients of all kinds of servers take from their callers. */
export interface TransportOptions {
  /**
   * Sends requests: for tests, and for runtimes with their own. Calls hand it a `Request`, with `redirect: 'manual'`, and what
   * else an instance of `ky` has for its `fetch`, such as a `dispatcher`.
   * @defaultValue that of `ky`, or globalThis.fetch
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for one try, body included. @defaultValue that of `ky`, or 30000 */
  readonly timeoutMs?: number | undefined;
  /** How calls are sent again; a number is the `limit`. @defaultValue that of `ky`, or twice for GET and HEAD */
  readonly retry?: RetryOptions | number | undefined;
  /**
   * ky's hooks, which see every call but not the token. What a hook throws, and the error that `beforeError` gives, the call
   * rejects with: ky's own errors hold the request, so do not log them.
   *
   * @example
   * ```ts
   * const log = ({ request }: { request: Request }) => console.log(request.method, new URL(request.url).pathname);
   * const hooks = { beforeRequest: [log] };
   * ```
   */
  readonly hooks?: Hooks | undefined;
  /**
   * An instance of ky 2 whose headers, hooks, `fetch`, `retry` and `timeout` hold for all calls. Its `prefix` gives way to
   * `baseUrl`, and no hook of it can send a call to another origin. Chunks of uploads, and files that are opened, do not go
   * through ky: to send every request through a proxy, give `fetch` or `sendChunk` as well.
   */
  readonly ky?: KyInstance | undefined;
}

/** Options of an HTTP client for one server. */
export interface HttpOptions extends TransportOptions {
  /** Where the server is, with at most a path: `https://video.example/api/v1`. */
  readonly baseUrl: string | URL;
  /** The source of tokens, for operations with `auth`. */
  readonly tokens?: TokenSource | undefined;
  /** Bytes of a good answer, beyond which it fails with `response-too-large`. @defaultValue 8388608 */
  readonly maxResponseBytes?: number | undefined;
  /** Reads the error shapes of one kind of server; `parseProblemDetails` reads the standard one. */
  readonly parseErrorBody?: ((answer: BufferedResponse) => ErrorDetails | undefined) | undefined;
  /** Secrets to redact in errors, beside the token and fields whose names look like a secret's: keys that are sent in parts. */
  readonly secrets?: readonly string[] | undefined;
  /** Creates the error to throw: a client passes one that creates its own class. */
  readonly toError?: ToError | undefined;
  /** The server's version, when known: it is told when an answer does not match its schema. */
  readonly serverVersion?: (() => string | undefined) | undefined;
}

/** Options of each call. */
export interface CallOptions {
  /** Stops the call and its waits; it then rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of a call for clients that are built on top. */
export interface HttpCallOptions extends CallOptions {
  /** The retry policy of this call: 0 for a caller with a retry loop of its own. @defaultValue that of `HttpOptions` */
  readonly retry?: RetryOptions | number | undefined;
}
