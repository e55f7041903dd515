import type { JsonValue } from './json-value.ts';

/** Returns a value as a database gives it back: what a step returns first and what it returns from its record are then the same. */
export function toJson(value: JsonValue | void): JsonValue | undefined {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : (JSON.parse(text) as JsonValue);
}
