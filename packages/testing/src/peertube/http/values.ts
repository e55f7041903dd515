// Form values are strings, JSON values are not. Like the real server, these functions accept both.

export function toInteger(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : undefined;
}

/** Any text but `false`, `0` and the empty one is true, as on the real server. */
export function toBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = toText(value);
  return text === undefined ? undefined : !/^(0|false|)$/i.test(text);
}

export function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** Wraps a single value in an array; null and the empty text become an empty array. */
export function toList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value === undefined || value === null || value === '' ? [] : [value];
}

export const isInteger = (value: unknown): boolean => toInteger(value) !== undefined;
export const isBoolean = (value: unknown): boolean => toBoolean(value) !== undefined;
export const isDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value));

export function hasLength(value: unknown, min: number, max: number): boolean {
  return typeof value === 'string' && value.length >= min && value.length <= max;
}
