import { expect, it } from 'vitest';
import type { MarkdownLink } from './find-links.ts';
import { readMarkdown } from './read-markdown.ts';

const findLinks = (markdown: string): readonly MarkdownLink[] =>
  readMarkdown(markdown)?.links ?? [];

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
])('finds no link in the code of %j', (markdown) => {
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

it.each(['<https://a.example/b\0>', '[x](https://a.example/b\0)', '[x](<https://a.example/b\0>'])(
  'reads U+0000 in the address of %j as the page renders it',
  (markdown) => {
    expect(findLinks(markdown).map(({ href }) => href)).toEqual(['https://a.example/b\ufffd']);
  },
);

// Work that grew by the square of the text would not end before the time-out.
it.each([
  ['> ', 0],
  ['- ', 0],
  ['1. ', 0],
  [' ', 0],
  ['<http://a.example', 0],
])('finishes for 300,000 of «%s»', (mark, count) => {
  expect(findLinks(`${mark.repeat(300_000)}]:`)).toHaveLength(count);
});

it.each([
  '> ',
  '- ',
  '1. ',
  '<http://a.example',
  '[a](',
  '[x](y) ',
  '[a]: b\n\n',
  '`` \\`',
  '<!-- ',
])('gives up on 300,000 of «%s», and says so', (mark) => {
  expect(readMarkdown(`${mark.repeat(300_000)}[x](y)`)).toEqual({ links: [], unsupported: [] });
});

it('reads a book of a megabyte with two thousand links', () => {
  const page = `${'Una frase de tantas, y (entre paréntesis) otra. '.repeat(10)}[nota](notas/x)\n\n`;
  expect(findLinks(page.repeat(2000))).toHaveLength(2000);
});

it.each([
  ['after a byte-order mark', '\ufeff[x](a/b)', 5],
  ['after line ends of Windows', 'a\r\nb\r\n[x](a/b)', 10],
  ['after a tab', '-\t[x](a/b)', 6],
  ['after characters outside the basic plane', '😀 [x](a/b)', 7],
])('locates a link %s', (_, markdown, offset) => {
  expect(findLinks(markdown)).toEqual([{ href: 'a/b', offset }]);
});

it.each(['`[x](a/b)`', '[x]\\(a/b)', '    [x](a/b)', '<div>\n[x](a/b)\n</div>', '[x] (a/b)'])(
  'finds no link in %j, which a page shows as it is',
  (markdown) => {
    expect(findLinks(markdown)).toEqual([]);
  },
);

it('finds the address of a picture, but none in its description', () => {
  expect(findLinks('![a [b](c) <https://d.example>](e)')).toMatchObject([{ href: 'e' }]);
});

it.each([
  ['a <b>c</b>', 'b', 2],
  ['> a\n> <EM\n> class=x>', 'em', 6],
  ['<!-- <b> -->\n\n<details>\n<p>', 'details', 14],
  ['<nombre> y <br/>', 'br', 11],
  ['<div>\n<b>', 'div', 0],
])('finds the first HTML tag in %j', (markdown, name, offset) => {
  expect(readMarkdown(markdown)?.tag).toEqual({ name, offset });
});

it.each([
  '`<b>`',
  '```\n<b>\n```',
  '    <b>',
  '\\<b>',
  '<nombre>',
  '<!-- <b> -->',
  'a < b > c',
  '</b>',
])('finds no HTML tag in %j', (markdown) => {
  expect(readMarkdown(markdown)?.tag).toBeUndefined();
});
