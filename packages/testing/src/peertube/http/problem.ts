import { STATUS_CODES } from 'node:http';
import { type HandlerResponse, HttpError } from '../../http/response.ts';

// The real server links to its documentation; this host cannot be reached.
const DOCS = 'https://docs.peertube.example/api-rest-reference.html';

export interface InvalidParam {
  readonly name: string;
  readonly location: 'body' | 'query' | 'params' | 'headers' | 'cookies';
  readonly value?: unknown;
  readonly msg: string;
}

export interface ProblemOptions {
  /** A server code, such as `quota_reached`. With it, `type` is a URL and `title` is missing. */
  readonly code?: string | undefined;
  /** Name of the operation in the server's API reference. */
  readonly operation?: string | undefined;
  readonly invalid?: readonly InvalidParam[];
  readonly instance?: string;
  readonly headers?: Record<string, string>;
  readonly omitCommonHeaders?: boolean;
}

/** Creates the first of the server's four error formats: `application/problem+json`. */
export function problem(
  status: number,
  detail: string,
  options: ProblemOptions = {},
): HandlerResponse {
  const { code, operation, invalid, instance } = options;
  const body = {
    type: code === undefined ? 'about:blank' : `${DOCS}#section/Errors/${code}`,
    ...(code === undefined && { title: STATUS_CODES[status] ?? 'Error' }),
    detail,
    ...(instance !== undefined && { instance }),
    status,
    ...(invalid && { 'invalid-params': Object.fromEntries(invalid.map(toInvalidParam)) }),
    ...(operation !== undefined && { docs: `${DOCS}#operation/${operation}` }),
    ...(code !== undefined && { code }),
  };
  const headers = { 'Content-Type': 'application/problem+json; charset=utf-8', ...options.headers };
  const { omitCommonHeaders = false } = options;
  return { status, headers, body: JSON.stringify(body), omitCommonHeaders };
}

/** Creates an error whose response is a {@link problem}. */
export function createHttpError(
  status: number,
  detail: string,
  options?: ProblemOptions,
): HttpError {
  return new HttpError(problem(status, detail, options));
}

function toInvalidParam({ name, location, value, msg }: InvalidParam): [string, object] {
  return [
    name,
    { type: 'field', ...(value !== undefined && { value }), msg, path: name, location },
  ];
}

/** Adds members of its own to a problem, which the server does for very few. */
export function addProblemFields(
  { response }: HttpError,
  fields: Readonly<Record<string, unknown>>,
): HttpError {
  const body = JSON.parse(String(response.body)) as object;
  return new HttpError({ ...response, body: JSON.stringify({ ...body, ...fields }) });
}
