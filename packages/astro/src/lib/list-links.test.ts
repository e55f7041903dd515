import { expect, it } from 'vitest';
import { listLinks } from './list-links.ts';

it.each([
  ['[the book](../publications/libro.md)', ['../publications/libro.md']],
  ['[the book](<../publications/libro uno.md> "title")', ['../publications/libro uno.md']],
  ['[the book][libro]\n\n[libro]: ../publications/libro.md', ['../publications/libro.md']],
  ['`[the book](../publications/libro.md)`', []],
  ['\\[the book](../publications/libro.md)', []],
])('lists the links of %s', (markdown, addresses) => {
  expect(listLinks(markdown)).toEqual(addresses);
});
