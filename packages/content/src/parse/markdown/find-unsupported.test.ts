import { expect, it } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

const find = (text: string) => readMarkdown(text)?.unsupported ?? [];

it.each([
  ['| a | b |\n| --- | --- |\n| 1 | 2 |', 'table', 0],
  ['Antes.\n\na | b\n:-: | -\n1 | 2', 'table', 8],
  ['| a |\n| - |\n| 1 |', 'table', 0],
  ['> | a | b |\n> | - | - |', 'table', 2],
  ['| a \\| b | c |\n| --- | --- |', 'table', 0],
  ['Ya ~~no~~ sí.', 'strikethrough', 3],
  ['Ya ~~no\nes~~ así.', 'strikethrough', 3],
  ['- [ ] pan\n- [x] agua', 'taskList', 2],
  ['> 1. [X] agua', 'taskList', 5],
  ['Como dice ella[^1].\n\n[^1]: Ella.', 'footnote', 14],
  ['Nadie.\n\n[^1]: Ella.', 'footnote', 8],
])('finds the markup of %j', (text, kind, offset) => {
  expect(find(text)).toEqual([{ kind, offset }]);
});

it.each([
  '`~~no~~`',
  '```\n| a | b |\n| - | - |\n```',
  '    - [ ] pan',
  'De 9 | a 11\n\n---',
  'Título\n------',
  'una ~ otra ~~ y',
  String.raw`\~~no~~`,
  '[un enlace](https://a.example) y [otro][^]',
  '- [x](https://a.example) es un enlace',
  'Como dice ella[^1].',
  'Nos vemos allí [^_^]',
  '<div>\n| a | b |\n| - | - |\n</div>',
])('finds none in %j', (text) => {
  expect(find(text)).toEqual([]);
});

// Work that grew by the square of the text would not end before the time-out.
it.each([
  ['~~a', 1],
  ['~~a~~ ', 1],
  ['| ', 0],
  ['|-', 0],
  ['|-|-\n', 1],
  ['[^', 0],
  ['[^a]', 0],
  ['- [ ]', 0],
  ['>', 0],
])('finishes for 9,000 of %j', (mark, kinds) => {
  expect(find(mark.repeat(9_000))).toHaveLength(kinds);
});

it.each([
  ['a table of many cells', `|${'a|'.repeat(300_000)}\n|${'-|'.repeat(300_000)}\n`],
  ['strikethrough without an end', '~~a '.repeat(300_000)],
  ['tildes in words', '~a~~b'.repeat(100_000)],
])('finishes for %s', (_, text) => {
  expect(find(text).length).toBeLessThan(2);
});

it('finds markup after thousands of marks of another kind', () => {
  const text = `${'~~ '.repeat(9_000)}\n\n- [ ] pan`;
  expect(find(text)).toEqual([{ kind: 'taskList', offset: 27_004 }]);
});
