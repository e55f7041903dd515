import type { Random } from './random.ts';

/**
 * Every text that is made carries a canary of its own: about 70 random bits behind a mark by which it is found again,
 * wherever it comes out. Numbers are canaries by their many digits.
 */
export const canary = (random: Random, length = 14): string => `zq${random.text(length)}`;

/** The canaries inside a string, a key or a number. */
export function canariesIn(leaf: string | number): readonly string[] {
  const text = String(leaf);
  const digits = text.match(/\d[\d.]{8,}\d/g) ?? [];
  return [...(text.match(/zq[a-z0-9]{6,}/g) ?? []), ...digits];
}

/** The canaries of everything inside a value, keys included. */
export function canariesOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return canariesIn(value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...(Array.isArray(value) ? [] : canariesIn(key)),
    ...canariesOf(item),
  ]);
}
