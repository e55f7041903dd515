import { FundraisingError } from '../fundraising-error.ts';

const MAX_DEPTH = 64;

/**
 * The one way to write a JSON value (RFC 8785): names in the order of their UTF-16 units, no spaces, numbers as ECMAScript
 * writes them.
 *
 * @throws `FundraisingError` for what is no JSON: undefined, infinity, half of a pair of surrogates, cycles, more than 64
 * levels.
 */
export function canonicalJson(value: unknown): string {
  return written(value, 0);
}

function written(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw notJson('more than 64 levels');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw notJson(String(value));
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (/\p{Cs}/u.test(value)) throw notJson('half of a pair of surrogates');
    return JSON.stringify(value);
  }
  if (Array.isArray(value))
    return `[${Array.from(value, (one: unknown) => written(one, depth + 1)).join(',')}]`;
  if (typeof value !== 'object' || !isPlain(value)) throw notJson(typeof value);
  const fields = value as Readonly<Record<string, unknown>>;
  const parts = Object.keys(fields)
    .filter((name) => fields[name] !== undefined)
    .toSorted(byUnits)
    .map((name) => `${written(name, depth)}:${written(fields[name], depth + 1)}`);
  return `{${parts.join(',')}}`;
}

function byUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function isPlain(value: object): boolean {
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === null || Object.getPrototypeOf(parent) === null;
}

function notJson(what: string): FundraisingError {
  return new FundraisingError('not-json', `This has no form in JSON: ${what}.`, { about: what });
}
