/** What checks an answer: any schema with a method `safeParse`, such as those of zod and zod/mini. */
export interface Schema<Output> {
  safeParse(value: unknown): ParseResult<Output>;
}

/** What a schema says about a value. */
export type ParseResult<Output> =
  | { readonly success: true; readonly data: Output }
  | {
      readonly success: false;
      readonly error: {
        readonly issues: readonly {
          readonly path: readonly PropertyKey[];
          readonly message: string;
        }[];
      };
    };
