import { expect, it } from 'vitest';
import { toSlug } from './to-slug.ts';

it.each([
  ['Radio «Ñandú» & Co.', 'radio-nandu-co'],
  ['  ¿Quién cuida nuestros servidores?  ', 'quien-cuida-nuestros-servidores'],
  ['…', ''],
  ['', ''],
])('converts %j to %j', (text, slug) => {
  expect(toSlug(text)).toBe(slug);
});

it('keeps within the limit, and ends in no hyphen', () => {
  expect(toSlug('a'.repeat(100))).toHaveLength(80);
  expect(toSlug(`${'a'.repeat(9)} b`, 10)).toBe('a'.repeat(9));
  expect(toSlug(`- ${'a'.repeat(10)}`, 10)).toBe('a'.repeat(10));
});
