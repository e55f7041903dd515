import { expect, it } from 'vitest';
import { otherAddresses } from './other-addresses.ts';

const files = [
  ['/biblioteca/', ''],
  ['/_astro/mesa.a5c1-800.webp', ''],
  ['/_astro/mesa.b7-400.webp', ''],
] as const;

function find(path: string): string[] {
  return otherAddresses(new URL(path, 'https://colectiva.example'), files).map(
    ({ pathname }) => pathname,
  );
}

it('answers a page whose last slash is missing', () => {
  expect(find('/biblioteca?a=b')).toEqual(['/biblioteca/']);
});

it('answers a picture in another width of the same picture', () => {
  expect(find('/_astro/mesa.a5c1-1200.webp')).toEqual(['/_astro/mesa.a5c1-800.webp']);
  expect(find('/_astro/mesa.a5c1-400.avif')).toEqual(['/_astro/mesa.a5c1-800.webp']);
  expect(find('/_astro/silla.a5c1-400.webp')).toEqual([]);
});
