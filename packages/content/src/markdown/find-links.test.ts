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

it.each(['> ', '- ', '1. ', ' ', '<http://a.example'])('takes no time for many of «%s»', (mark) => {
  const start = performance.now();
  findLinks(`${mark.repeat(300_000)}]:`);
  expect(performance.now() - start).toBeLessThan(2000);
});
