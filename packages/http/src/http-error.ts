/**
 * The codes of a {@link ComunalHttpError}, for a program to branch on. Clients add codes of their own.
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `network` | No response came: the connection broke, or the name is not known. | Check address and line, and try again. |
 * | `timed-out` | The response took longer than `timeoutMs`, or status 408. | Try again, with more time. |
 * | `stalled` | No byte moved for `stallTimeoutMs`. | Resume: ask the server which bytes it has. |
 * | `bad-address` | `baseUrl` or an id is no usable address. | Correct it; nothing was sent. |
 * | `insecure-address` | The address has no https. | Use https; only this machine may be called without. Nothing was sent. |
 * | `bad-request` | Status 400 or 422; without a `status`, what was to be sent cannot be. | Correct what `detail` and `invalidParams` name. |
 * | `unauthorized` | Status 401: no log-in, or one that has ended. | Log in again. |
 * | `forbidden` | Status 403: this account may not, or the server does not allow it. | Use another account, or ask the server's people. |
 * | `not-found` | Status 404: it does not exist, or is hidden from this account. | Check the id, or log in. |
 * | `conflict` | Status 409: it clashes with what is there. | Read the current state, then decide. |
 * | `too-large` | Status 413: the server takes less. | Send less. |
 * | `locked` | Status 423: another request works on it. | Wait, then try again. |
 * | `rate-limited` | Status 429: too many requests. | Wait for `retryAfterSeconds`. |
 * | `unavailable` | Status 502, 503 or 504: overloaded, or under maintenance. | Wait for `retryAfterSeconds`, then try again. |
 * | `server` | Another status from 500 on: a defect of the server. | Tell its people. |
 * | `refused` | Another status from 400 on. | See `status` and `detail`. |
 * | `redirect` | The server sends on to another address, which is not followed. | Correct `baseUrl`. |
 * | `response-too-large` | The response is over `maxResponseBytes`. | Ask for less at a time. |
 * | `not-json` | The response is no JSON: often the page of a proxy or a captive portal. | Open the address in a browser. |
 * | `unexpected-response` | The response is not what was promised; `detail` names the field. | Check the version of the server. |
 */
export type HttpErrorCode =
  // No response came.
  | 'network'
  | 'timed-out'
  | 'stalled'
  // Refused before anything was sent.
  | 'bad-address'
  | 'insecure-address'
  // The server answered, and refused.
  | 'bad-request'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'locked'
  | 'rate-limited'
  | 'unavailable'
  | 'server'
  | 'refused'
  // The response was not the expected one.
  | 'redirect'
  | 'response-too-large'
  | 'not-json'
  | 'unexpected-response';

/** A field that the server refused, as it names it. */
export interface InvalidParam {
  /** The name of the field, as the server writes it. */
  readonly name: string;
  /** What is wrong with it, in the server's words. */
  readonly reason: string;
}

/** What an error is made from: plain data without headers, bodies or other errors, since those carry secrets. */
export interface HttpErrorInit<Code extends string = string> {
  /** The kind of failure. */
  readonly code: Code;
  /** The code that the server itself sent, in its own spelling, such as `invalid_grant`. */
  readonly serverCode?: string | undefined;
  /** HTTP status, when an answer came. */
  readonly status?: number | undefined;
  /** For people, mostly in the server's words: at most 300 characters, known secrets masked. */
  readonly detail?: string | undefined;
  /** The fields that the server refused; undefined when it named none. */
  readonly invalidParams?: readonly InvalidParam[] | undefined;
  /** Seconds to wait before asking again, as the server said. */
  readonly retryAfterSeconds?: number | undefined;
  /** The call that failed. */
  readonly request: {
    /** In upper case; empty when the address itself was refused. */
    readonly method: string;
    /** Without the query, which may hold secrets; empty when the address itself was refused. */
    readonly path: string;
  };
}

/**
 * A call that failed. Branch on `code`, never on `message`.
 * It holds no request, headers, body or foreign error, not even as `cause`: those print tokens into logs.
 */
export class ComunalHttpError<Code extends string = HttpErrorCode> extends Error {
  /** The name of the class, which clients override: `PeerTubeError`, `ArchiveError`. */
  override readonly name: string = 'ComunalHttpError';
  /** What `isComunalHttpError` recognizes, in other copies of this package too. */
  readonly '~comunalHttpError' = true;
  /** The kind of failure. */
  declare readonly code: Code;
  /** The code that the server itself sent, in its own spelling, such as `invalid_grant`; known secrets masked. */
  declare readonly serverCode: string | undefined;
  /** HTTP status, when an answer came. */
  declare readonly status: number | undefined;
  /** For people, mostly in the server's words: at most 300 characters, known secrets masked. */
  declare readonly detail: string | undefined;
  /** The fields that the server refused. */
  declare readonly invalidParams: readonly InvalidParam[] | undefined;
  /** Seconds to wait before asking again, as the server said. */
  declare readonly retryAfterSeconds: number | undefined;
  /** The call that failed. */
  declare readonly request: {
    /** In upper case; empty when the address itself was refused. */
    readonly method: string;
    /** Without the query, which may hold secrets; empty when the address itself was refused. */
    readonly path: string;
  };

  constructor(init: HttpErrorInit<Code>) {
    const { code, serverCode, status, detail, invalidParams, retryAfterSeconds, request } = init;
    const { method, path } = request;
    // What went wrong before there was a call has neither method nor path.
    const call = `${method} ${path}`.trim();
    const kind = `${code}${status ? ` (${status})` : ''}`;
    super([call, kind, detail].filter(Boolean).join(': '));
    this.code = code;
    this.serverCode = serverCode;
    this.status = status;
    this.detail = detail;
    this.invalidParams = invalidParams;
    this.retryAfterSeconds = retryAfterSeconds;
    this.request = { method, path };
  }

  /**
   * True when the same call may succeed later. Calls that change something may have been carried out: look first.
   *
   * @example
   * ```ts
   * import { ComunalHttpError } from '@comunal/http';
   *
   * const request = { method: 'GET', path: 'videos/1' };
   * const busy = new ComunalHttpError({ code: 'unavailable', status: 503, request });
   * console.log(busy.shouldRetry()); // → true
   * const missing = new ComunalHttpError({ code: 'not-found', status: 404, request });
   * console.log(missing.shouldRetry()); // → false
   * ```
   */
  shouldRetry(): boolean {
    return isTransient(this);
  }
}

/**
 * Creates an error; a client passes one that creates its own class.
 * @param init - What is known of the failure; it holds no header and no body.
 */
export type ToError = (init: HttpErrorInit) => Error;

export const toComunalHttpError: ToError = (init) => new ComunalHttpError(init);

/**
 * Checks whether a value is one of our errors. Works across copies of the package, where `instanceof` does not.
 * @param value - Anything, such as what a `catch` caught.
 *
 * @example
 * ```ts
 * import { createHttp, isComunalHttpError } from '@comunal/http';
 *
 * try {
 *   createHttp({ baseUrl: 'http://video.example' });
 * } catch (error) {
 *   if (!isComunalHttpError(error)) throw error;
 *   console.log(error.code); // → insecure-address
 * }
 * ```
 */
export function isComunalHttpError(value: unknown): value is ComunalHttpError<string> {
  return typeof value === 'object' && value !== null && '~comunalHttpError' in value;
}

/**
 * Checks whether a failure is transient, so that a retry may succeed.
 * @param failure - Its status decides; without one, its code.
 *
 * @example
 * ```ts
 * import { isTransient } from '@comunal/http';
 *
 * console.log(isTransient({ code: 'rate-limited', status: 429 })); // → true
 * console.log(isTransient({ code: 'forbidden', status: 403 })); // → false
 * console.log(isTransient({ code: 'network' })); // → true
 * ```
 */
export function isTransient({ code, status }: Pick<HttpErrorInit, 'code' | 'status'>): boolean {
  return status
    ? [408, 423, 429, 502, 503, 504].includes(status)
    : ['network', 'timed-out', 'stalled'].includes(code);
}

/** Checks whether the server has refused permanently, so that a retry is of no use. A response of something else, such as a captive portal, is not permanent. */
export function isPermanent(value: unknown): boolean {
  if (!isComunalHttpError(value)) return false;
  const { status = 0 } = value;
  return status >= 400 && status < 500 && !isTransient(value);
}

const CODES: Readonly<Record<number, HttpErrorCode>> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'timed-out',
  409: 'conflict',
  413: 'too-large',
  422: 'bad-request',
  423: 'locked',
  429: 'rate-limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/**
 * Converts a status that is not a success to a code.
 * @param status - From 300 on.
 *
 * @example
 * ```ts
 * import { toErrorCode } from '@comunal/http';
 *
 * console.log([301, 404, 418, 500].map(toErrorCode).join(' ')); // → redirect not-found refused server
 * ```
 */
export function toErrorCode(status: number): HttpErrorCode {
  if (status >= 300 && status < 400) return 'redirect';
  return CODES[status] ?? (status < 500 ? 'refused' : 'server');
}
