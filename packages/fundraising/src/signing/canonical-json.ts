import { FundraisingError } from '../fundraising-error.ts';

const MAX_DEPTH = 64;

/**
 * Serializes a value as canonical JSON (RFC 8785, JCS): names sorted by UTF-16 units, no spaces, numbers as in ECMAScript.
 *
 * @param value - Anything that JSON can hold.
 * @throws `FundraisingError` for anything that JSON cannot hold: undefined, infinity, a lone surrogate, cycles, more than 64
 * levels.
 * @example
 * ```ts
 * import { canonicalJson } from '@comunal/fundraising';
 *
 * console.log(canonicalJson({ b: 1.0, a: ['ñ', null] })); // → {"a":["ñ",null],"b":1}
 * ```
 */
export function canonicalJson(value: unknown): string {
  return serialize(value, 0);
}

function serialize(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw createNotJsonError('more than 64 levels');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw createNotJsonError(String(value));
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (/\p{Cs}/u.test(value)) throw createNotJsonError('a lone surrogate');
    return JSON.stringify(value);
  }
  if (Array.isArray(value))
    return `[${Array.from(value, (item: unknown) => serialize(item, depth + 1)).join(',')}]`;
  if (typeof value !== 'object' || !isPlainObject(value)) throw createNotJsonError(typeof value);
  const fields = value as Readonly<Record<string, unknown>>;
  const parts = Object.keys(fields)
    .filter((name) => fields[name] !== undefined)
    .toSorted(compareUnits)
    .map((name) => `${serialize(name, depth)}:${serialize(fields[name], depth + 1)}`);
  return `{${parts.join(',')}}`;
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isPlainObject(value: object): boolean {
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === null || Object.getPrototypeOf(parent) === null;
}

function createNotJsonError(reason: string): FundraisingError {
  return new FundraisingError('not-json', `This cannot be written as JSON: ${reason}.`, {
    about: reason,
  });
}
