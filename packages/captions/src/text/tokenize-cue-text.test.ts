import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { tokenizeCueText, plainText } from './tokenize-cue-text.ts';

it('covers the whole text with consecutive tokens, except for invalid timestamps', () => {
  const part = constantFrom('<', '>', '/', 'b', 'v', ' ', '.', '1', ':', '&lt;', 'é', '\n');
  assert(
    property(array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const token of tokenizeCueText(text)) {
        expect(text.slice(end, token.start)).toMatch(/^(?:<\d[^>]*>?)*$/);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
    }),
  );
});

it.each([
  ['hola', 'hola'],
  ['<v Ana>Hola, <i>Eva</i>\n&amp; todas</v>', 'Hola, Eva\n& todas'],
  ['a <b', 'a '],
])('converts %j to the plain text %j', (source, plain) => {
  expect(plainText(source)).toBe(plain);
});
