/** An object of a JSON file, of which nothing is known yet. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value of a JSON file is an object. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads an object inside another one. */
export function readRecord(record: JsonRecord, name: string): JsonRecord | undefined {
  const value = getOwn(record, name);
  return isRecord(value) ? value : undefined;
}

/** Reads a list of objects. What is no object in it is left out. */
export function readRecords(record: JsonRecord, name: string): JsonRecord[] {
  const value = getOwn(record, name);
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** Reads a text, or a number as text. A blank text is none. */
export function readString(record: JsonRecord, name: string): string | undefined {
  const value = getOwn(record, name);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function getOwn(record: JsonRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
