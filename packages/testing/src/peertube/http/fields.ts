/** Fields of a body, JSON or form. */
export type Fields = Readonly<Record<string, unknown>>;
