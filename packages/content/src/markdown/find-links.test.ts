import { expect, it } from 'vitest';
import { findLinks } from './find-links.ts';

it.each([
  ['[x]: publication/ecos', 5],
  ['> [x]: publication/ecos', 7],
  ['> > [x]: publication/ecos', 9],
  ['- [x]: publication/ecos', 7],
])('finds the definition %s', (markdown, offset) => {
  expect(findLinks(markdown)).toEqual([{ href: 'publication/ecos', offset }]);
});

it('finds an address in angle brackets, and once inside a link', () => {
  const markdown = '<https://a.example> [x](<https://b.example>)';
  expect(findLinks(markdown)).toEqual([
    { href: 'https://a.example', offset: 1 },
    { href: 'https://b.example', offset: 25 },
  ]);
});

// Work that grew by the square of the text would not end before the time-out.
it.each([
  ['> ', 0],
  ['- ', 0],
  ['1. ', 0],
  [' ', 0],
  ['<http://a.example', 0],
])('ends for 300,000 of «%s»', (mark, count) => {
  expect(findLinks(`${mark.repeat(300_000)}]:`)).toHaveLength(count);
});
