/** The names of the fields whose source has changed since they were translated, by language. */
export type StaleFields = ReadonlyMap<string, readonly string[]>;
