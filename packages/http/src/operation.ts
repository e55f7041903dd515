import type { StandardSchemaV1, StandardSchemaV1InferOutput } from 'ky';

/** A value of a query or a form; undefined ones are left out, arrays become one parameter each. */
export type Parameter = string | number | boolean | undefined;

/** What a call without a schema gives: the text of the answer, its status and headers, or nothing. */
export type ResponseType = 'text' | 'head' | 'none';

/** The value that a call with such a schema or response type gives. */
export type CallResult<Schema, Type> = Schema extends StandardSchemaV1
  ? StandardSchemaV1InferOutput<Schema>
  : Type extends 'text'
    ? string
    : Type extends 'head'
      ? ResponseHead
      : undefined;

/** Status and headers of a good answer; names of headers are in lower case. */
export interface ResponseHead {
  /** HTTP status, of a success. */
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One call, as data. */
export interface Operation<
  Schema extends StandardSchemaV1 | undefined = StandardSchemaV1 | undefined,
  Type extends ResponseType = ResponseType,
> {
  /** The method. GET and HEAD are sent again by themselves, others once. */
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base URL, each variable part through `encodeURIComponent`. A part `..` is refused. */
  readonly path: string;
  /** The query; values are encoded. */
  readonly query?: Readonly<Record<string, Parameter | readonly Parameter[]>> | undefined;
  /** Sent as JSON. Give one of `json`, `form` and `body`. */
  readonly json?: unknown;
  /** Sent as `application/x-www-form-urlencoded`. */
  readonly form?: Readonly<Record<string, Parameter | readonly Parameter[]>> | undefined;
  /** Sent as it is: a `FormData` with files, for instance. */
  readonly body?: FormData | Blob | Uint8Array<ArrayBuffer> | string | undefined;
  /** Headers of this call. A token comes by `auth`, not by these. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Whether the token goes with it: `optional` sends it when there is one, and goes without one that the server no longer
   * takes nor renews. @defaultValue false
   */
  readonly auth?: boolean | 'optional' | undefined;
  /** Checks the JSON of the answer and gives the value: any Standard Schema, such as those of zod, zod/mini and valibot. */
  readonly schema?: Schema | undefined;
  /** What the call gives without a schema. A GET says it or has a schema, since it would give nothing. @defaultValue 'none' */
  readonly responseType?: Type | undefined;
}
