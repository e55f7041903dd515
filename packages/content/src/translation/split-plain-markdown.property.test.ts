import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenizeMarkdown } from '../parse/markdown/tokenize-markdown.ts';
import { splitPlainMarkdown } from './split-plain-markdown.ts';

const lines = [
  'Taller',
  'Ñu 2',
  '# Redes',
  '###### Otra #',
  ' ',
  '\t',
  '',
  'a  ',
  'a\\',
  '1. a',
  '===',
  '#a',
  '# ',
];
const inside = ['**a', '`', '[a]: b', '<!--', '\u00A0', '\0', '\t', '{{x}}', '\uFEFF', '🌱', '- '];
const line = fc
  .tuple(fc.constantFrom(...lines), fc.option(fc.constantFrom(...inside), { nil: '' }))
  .map((parts) => parts.join(''));
const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \n');
const markdown = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 6 })
  .map((parts) => parts.flat().join(''));

/** The blocks as the parser finds them. */
function findBlocks(text: string): readonly unknown[] {
  let blockEnd = 0;
  return tokenizeMarkdown(text).flatMap(({ type, start, end }) => {
    if (start < blockEnd || type === 'content') return [];
    blockEnd = end;
    const isWritten = type === 'paragraph' || type === 'atxHeading';
    return isWritten ? [[type, start, text.slice(start, end).trimEnd()]] : [];
  });
}

it('finds in a plain text what the parser does', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const segments = splitPlainMarkdown(text);
      if (!segments) return;
      expect(segments.map((each) => [each.kind, each.start, each.text])).toEqual(findBlocks(text));
      for (const each of segments) expect(text.slice(each.start, each.end)).toBe(each.text);
    }),
  );
});

it.each([
  '- a',
  '> a',
  '```',
  '[a]: b',
  '<div>',
  'a\n===',
  '    a',
  '1. a',
  '***',
  '| a |',
  '\uFEFFa',
])('leaves %j to the parser', (text) => {
  expect(splitPlainMarkdown(text)).toBeUndefined();
});
