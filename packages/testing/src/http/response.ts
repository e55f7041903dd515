/** The response of a handler, as plain data: a cache can store it, and an {@link HttpError} can carry it. */
export interface HandlerResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Leaves out the CORS headers and the others of the server's own code: for errors that occur before that code runs. */
  readonly omitCommonHeaders?: boolean;
}

/** Thrown to end a request with an error response. */
export class HttpError extends Error {
  readonly response: HandlerResponse;

  constructor(response: HandlerResponse) {
    super(`Responded with ${response.status}.`);
    this.response = response;
  }
}

export function json(
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): HandlerResponse {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

export function empty(status: number, headers: Record<string, string> = {}): HandlerResponse {
  return { status, headers };
}

export function text(
  body: string,
  status = 200,
  type = 'text/html; charset=utf-8',
): HandlerResponse {
  return { status, headers: { 'Content-Type': type }, body };
}
