/** The codes of a {@link ComunalHttpError}, for a program to branch on. Clients add codes of their own. */
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
  readonly name: string;
  readonly reason: string;
}

/** What an error is made from: plain data without headers, bodies or other errors, since those carry secrets. */
export interface HttpErrorInit<Code extends string = string> {
  readonly code: Code;
  /** The code that the server itself sent, in its own spelling, such as `invalid_grant`. */
  readonly serverCode?: string | undefined;
  /** HTTP status, when an answer came. */
  readonly status?: number | undefined;
  /** For people, mostly in the server's words: at most 300 characters, known secrets masked. */
  readonly detail?: string | undefined;
  readonly invalidParams?: readonly InvalidParam[] | undefined;
  /** Seconds to wait before asking again, as the server said. */
  readonly retryAfterSeconds?: number | undefined;
  /** `path` is without the query; both are empty when the address itself was refused. */
  readonly request: { readonly method: string; readonly path: string };
}

/**
 * A call that failed. Branch on `code`, never on `message`.
 * It holds no request, headers, body or foreign error, not even as `cause`: those print tokens into logs.
 */
export class ComunalHttpError<Code extends string = HttpErrorCode> extends Error {
  override readonly name: string = 'ComunalHttpError';
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
  /** `path` is without the query. */
  declare readonly request: { readonly method: string; readonly path: string };

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

  /** True when the same call may succeed later. Calls that change something may have been carried out: look first. */
  shouldRetry(): boolean {
    return isTransient(this);
  }
}

/** Creates an error; a client passes one that creates its own class. */
export type ToError = (init: HttpErrorInit) => Error;

export const toComunalHttpError: ToError = (init) => new ComunalHttpError(init);

/** Checks whether a value is one of our errors. Works across copies of the package, where `instanceof` does not. */
export function isComunalHttpError(value: unknown): value is ComunalHttpError<string> {
  return typeof value === 'object' && value !== null && '~comunalHttpError' in value;
}

/** Checks whether a failure is transient, so that a retry may succeed. */
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

/** Converts a status that is not a success to a code. */
export function toErrorCode(status: number): HttpErrorCode {
  if (status >= 300 && status < 400) return 'redirect';
  return CODES[status] ?? (status < 500 ? 'refused' : 'server');
}
