/** The fields of a JSON or form body. */
export type Fields = Readonly<Record<string, unknown>>;
