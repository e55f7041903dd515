/** An object with fields, as YAML and JSON have it. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a form has nothing here: an empty text, no choice, an empty list, or an object of nothing else. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.every(isBlank);
  return isFields(value) && Object.values(value).every(isBlank);
}

/** Copies a value without what is blank in it, so that an empty field and a missing one are the same. */
export function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isBlank(item)).map(withoutBlanks);
  if (!isFields(value)) return value;
  const kept = Object.entries(value).filter(([, each]) => !isBlank(each));
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutBlanks(each)]));
}
