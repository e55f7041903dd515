import { expect } from 'vitest';

/** Files of one process share what was added before. */
const added = Symbol.for('comunal.compare-bytes');

/** Compares bytes as bytes: vitest by itself goes through them as through any list, a second for each few megabytes. */
function areBytesEqual(actual: unknown, expected: unknown): boolean | undefined {
  if (!(actual instanceof Uint8Array && expected instanceof Uint8Array)) return undefined;
  if (actual.constructor !== expected.constructor) return undefined;
  return Buffer.compare(actual, expected) === 0;
}

if (!Reflect.has(globalThis, added)) {
  Reflect.set(globalThis, added, true);
  expect.addEqualityTesters([areBytesEqual]);
}
