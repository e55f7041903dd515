import { STATUS_CODES } from 'node:http';
import { type Answer, Refusal } from '../../http/answer.ts';

// The real server points to its documentation; ours points nowhere that could be reached.
const DOCS = 'https://docs.peertube.example/api-rest-reference.html';

export interface InvalidParam {
  readonly name: string;
  readonly location: 'body' | 'query' | 'params' | 'headers' | 'cookies';
  readonly value?: unknown;
  readonly msg: string;
}

export interface ProblemOptions {
  /** A code of the server, such as `quota_reached`; its address then stands in `type`, and `title` is left out. */
  readonly code?: string | undefined;
  /** Name of the operation in the server's API reference. */
  readonly operation?: string | undefined;
  readonly invalid?: readonly InvalidParam[];
  readonly instance?: string;
  readonly headers?: Record<string, string>;
  readonly bare?: boolean;
}

/** The first of the server's four error shapes: `application/problem+json`. */
export function problem(status: number, detail: string, options: ProblemOptions = {}): Answer {
  const { code, operation, invalid, instance } = options;
  const body = {
    type: code === undefined ? 'about:blank' : `${DOCS}#section/Errors/${code}`,
    ...(code === undefined && { title: STATUS_CODES[status] ?? 'Error' }),
    detail,
    ...(instance !== undefined && { instance }),
    status,
    ...(invalid && { 'invalid-params': Object.fromEntries(invalid.map(describe)) }),
    ...(operation !== undefined && { docs: `${DOCS}#operation/${operation}` }),
    ...(code !== undefined && { code }),
  };
  const headers = { 'Content-Type': 'application/problem+json; charset=utf-8', ...options.headers };
  const { bare = false } = options;
  return { status, headers, body: JSON.stringify(body), bare };
}

/** A {@link problem} to be thrown. */
export function refusal(status: number, detail: string, options?: ProblemOptions): Refusal {
  return new Refusal(problem(status, detail, options));
}

function describe({ name, location, value, msg }: InvalidParam): [string, object] {
  return [
    name,
    { type: 'field', ...(value !== undefined && { value }), msg, path: name, location },
  ];
}

/** The same refusal with members of its own, which the server gives to very few. */
export function withFields(
  { answer }: Refusal,
  fields: Readonly<Record<string, unknown>>,
): Refusal {
  const body = JSON.parse(String(answer.body)) as object;
  return new Refusal({ ...answer, body: JSON.stringify({ ...body, ...fields }) });
}
