import { expect, it } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

const find = (text: string) => readMarkdown(text)?.unsupported ?? [];

it.each([
  ['| a | b |\n| --- | --- |\n| 1 | 2 |', 'table', 0],
  ['Antes.\n\na | b\n:-: | -\n1 | 2', 'table', 8],
  ['Ya ~~no~~ sí.', 'strikethrough', 3],
  ['- [ ] pan\n- [x] agua', 'taskList', 2],
  ['> 1. [X] agua', 'taskList', 5],
  ['Como dice ella[^1].\n\n[^1]: Ella.', 'footnote', 14],
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
])('finds none in %j', (text) => {
  expect(find(text)).toEqual([]);
});

it('takes no long time over a text made to take long', () => {
  const texts = ['~~a', '| ', '|-', '[^', '- [ ]', '>'].map((part) => part.repeat(9_000));
  for (const text of texts) expect(find(text).length).toBeLessThan(5);
});
