/** One call, to be made of two servers alike. `{name}` in it stands for what an earlier answer told; see {@link Step.keep}. */
export interface Step {
  /** Method and path, such as `GET /api/v1/videos/{video}`. */
  readonly call: string;
  /** Who makes it. @defaultValue who is logged in */
  readonly as?: 'nobody' | undefined;
  readonly json?: unknown;
  /** A form as log-ins send it. */
  readonly form?: Readonly<Record<string, string>>;
  /** A form with a file in it. */
  readonly file?: StepFile;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** What later steps name: a path into the answer's body, such as `video.uuid`, or `location` for that header. */
  readonly keep?: Readonly<Record<string, string>>;
  /** What is special about it, for people. */
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

/** The same question by who is logged in and by a stranger. */
export const byBoth = (...calls: string[]): Step[] =>
  calls.flatMap((call) => [{ call }, { call, as: 'nobody' as const }]);

/** The same call with one field after the other that a server refuses, or takes. */
export const withEach = (call: string, json: object, variants: readonly object[]): Step[] =>
  variants.map((variant) => ({
    call,
    json: { ...json, ...variant },
    note: JSON.stringify(variant),
  }));

export const textBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(text));
