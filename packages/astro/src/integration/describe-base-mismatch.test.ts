import { expect, it } from 'vitest';
import { describeBaseMismatch } from './describe-base-mismatch.ts';

it.each([
  ['https://radio.example/radio', '/'],
  ['https://radio.example/otra/', '/radio/'],
])('says that %s and the base %s differ, and how they would agree', (url, base) => {
  const { pathname } = new URL(url);
  expect(describeBaseMismatch(url, base)).toContain(`base: '${pathname.replace(/\/$/, '')}'`);
  expect(describeBaseMismatch(url, base)).toContain(`url: https://radio.example${base}`);
});

it.each([
  ['https://radio.example', '/'],
  ['https://radio.example', '/radio/'],
  ['https://radio.example/radio', '/radio/'],
  [undefined, '/'],
])('finds nothing wrong with %s and the base %s', (url, base) => {
  expect(describeBaseMismatch(url, base)).toBeUndefined();
});
