/** A request to send to two servers. `{name}` refers to a value of an earlier response; see {@link Step.capture}. */
export interface Step {
  /** Method and path, such as `GET /api/v1/videos/{video}`. */
  readonly call: string;
  /** Who sends it. @defaultValue the user who is logged in */
  readonly as?: 'nobody' | undefined;
  readonly json?: unknown;
  /** A URL-encoded form, as log-ins send it. */
  readonly form?: Readonly<Record<string, string>>;
  /** A multipart form with a file. */
  readonly file?: StepFile;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Values for later steps: a path into the response body, such as `video.uuid`, or `location` for that header. */
  readonly capture?: Readonly<Record<string, string>>;
  /** A note for the reader of the comparison. */
  readonly note?: string;
}

export interface StepFile {
  readonly field: string;
  readonly filename: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fields?: Readonly<Record<string, string>>;
}

type More = Omit<Step, 'call'>;

export const step = (call: string, more: More = {}): Step => ({ call, ...more });
export const send = (call: string, json: unknown, more: More = {}): Step => ({
  call,
  json,
  ...more,
});

/** Sends the same request with and without a log-in. */
export const withAndWithoutLogIn = (...calls: string[]): Step[] =>
  calls.flatMap((call) => [{ call }, { call, as: 'nobody' as const }]);

/** Sends the same request with one variant of its fields after the other. */
export const withVariants = (call: string, json: object, variants: readonly object[]): Step[] =>
  variants.map((variant) => ({
    call,
    json: { ...json, ...variant },
    note: JSON.stringify(variant),
  }));

export const textBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(text));
