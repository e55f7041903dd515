import type { JsonValue } from '../engine/json-value.ts';

/** Returns the state of an upload, which is plain data, as a checkpoint takes it. */
export function keepState(state: object): JsonValue {
  return JSON.parse(JSON.stringify(state)) as JsonValue; // what JSON has is a value of JSON
}
