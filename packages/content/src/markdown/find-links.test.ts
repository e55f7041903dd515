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

it.each<[string, string]>([
  ['nine blanks before the address', '[x](         event/taller)'],
  ['a line end before the address', '[x](\n  event/taller)'],
  ['backticks at the beginning of a line', '```x```\n[x](event/taller)'],
  ['a bracket in the label of a definition', '[a\\]b]: event/taller'],
  ['a label over lines', '[a\nb]: event/taller'],
  ['a label of 300 characters', `[${'a'.repeat(300)}]: event/taller`],
  ['an address on the next line', '[a]:\n  event/taller'],
  ['a definition in a list in a quotation', '> 1. [a]: event/taller'],
  ['a reference for the slash', '[x](event&sol;taller)'],
  ['a numeric reference', '[x](event&#47;taller)'],
  ['a backslash before a sign', '[x](event\\/taller)'],
  ['a fence inside a list, which ends with it', '- a\n  ```\n  b\n\n[x](event/taller)'],
  ['a fence inside a comment', '<!--\n```\n-->\n[x](event/taller)'],
  ['a fence after which there is one of other marks', '```\n~~~\n```\n[x](event/taller)'],
])('finds a link with %s', (_, markdown) => {
  expect(findLinks(markdown).map(({ href }) => href)).toEqual(['event/taller']);
});

it.each([
  '```\n[x](a/b)\n```',
  '~~~ js\n[x](a/b)\n~~~~',
  '````\n```\n[x](a/b)\n````',
  '```\n[x](a/b)',
])('finds none in the code of %j', (markdown) => {
  expect(findLinks(markdown)).toEqual([]);
});

it('reads an address with parentheses to its end', () => {
  expect(findLinks('[x](a_(b) "T") ([y](c))')).toMatchObject([{ href: 'a_(b)' }, { href: 'c' }]);
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
