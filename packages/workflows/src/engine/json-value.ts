/** A value that survives JSON unchanged: inputs, results and checkpoints are kept in a database. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** An object that survives JSON unchanged. */
export type JsonObject = Readonly<Record<string, JsonValue>>;
