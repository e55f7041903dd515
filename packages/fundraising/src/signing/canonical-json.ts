import canonicalize from 'canonicalize';
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
  refuseOthers(value, 0);
  return canonicalize(value) ?? '';
}

/** What is signed is what was given: the library leaves out functions, empties objects of a class, and goes to any depth. */
function refuseOthers(value: unknown, depth: number): void {
  if (depth > MAX_DEPTH) throw notJson('more than 64 levels');
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (typeof value === 'number') throw notJson(String(value));
  if (typeof value === 'string') {
    if (/\p{Cs}/u.test(value)) throw notJson('half of a pair of surrogates');
  } else if (Array.isArray(value)) {
    for (const one of value) refuseOthers(one, depth + 1);
  } else if (typeof value === 'object' && isPlain(value)) {
    for (const [name, one] of Object.entries(value))
      if (one !== undefined) {
        refuseOthers(name, depth);
        refuseOthers(one, depth + 1);
      }
  } else throw notJson(typeof value);
}

function isPlain(value: object): boolean {
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === null || Object.getPrototypeOf(parent) === null;
}

function notJson(what: string): FundraisingError {
  return new FundraisingError('not-json', `This has no form in JSON: ${what}.`, { about: what });
}
