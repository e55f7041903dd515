import type { Schema } from './schema.ts';

/** A value of a query or a form; undefined ones are left out, arrays become one parameter each. */
export type Parameter = string | number | boolean | undefined;

/** What a call promises to give: a schema for JSON, `text`, `head` for status and headers, or `none`. */
export type Answer = Schema<unknown> | 'text' | 'head' | 'none';

/** The value that a call with such an answer gives. */
export type Answered<A> =
  A extends Schema<infer Output>
    ? Output
    : A extends 'text'
      ? string
      : A extends 'head'
        ? AnswerHead
        : undefined;

/** Status and headers of a good answer; names of headers are in lower case. */
export interface AnswerHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** One call, as data. */
export interface Operation<A extends Answer = Answer> {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base URL, each variable part through `encodeURIComponent`. A part `..` is refused. */
  readonly path: string;
  readonly query?: Readonly<Record<string, Parameter | readonly Parameter[]>> | undefined;
  /** Sent as JSON. Give one of `json`, `form` and `body`. */
  readonly json?: unknown;
  /** Sent as `application/x-www-form-urlencoded`. */
  readonly form?: Readonly<Record<string, Parameter | readonly Parameter[]>> | undefined;
  /** Sent as it is: a `FormData` with files, for instance. */
  readonly body?: FormData | Blob | Uint8Array<ArrayBuffer> | string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Whether the token goes with it: `optional` sends it when there is one, and goes without one that the server no longer
   * takes nor renews. @defaultValue false
   */
  readonly auth?: boolean | 'optional' | undefined;
  /** What the call gives. A GET has to say it, since it would give nothing. @defaultValue 'none' */
  readonly answer?: A | undefined;
}
