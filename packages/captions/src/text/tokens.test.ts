import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { cueTokens, plainText } from './tokens.ts';

it('tokens stand one behind the other and leave nothing out but tags that are none', () => {
  const part = constantFrom('<', '>', '/', 'b', 'v', ' ', '.', '1', ':', '&lt;', 'é', '\n');
  assert(
    property(array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      let at = 0;
      for (const token of cueTokens(text)) {
        expect(text.slice(at, token.at)).toMatch(/^(?:<\d[^>]*>?)*$/);
        expect(token.end).toBeGreaterThan(token.at);
        at = token.end;
      }
    }),
  );
});

it.each([
  ['hola', 'hola'],
  ['<v Ana>Hola, <i>Eva</i>\n&amp; todas</v>', 'Hola, Eva\n& todas'],
  ['a <b', 'a '],
])('plainText(%j) is %j', (source, plain) => {
  expect(plainText(source)).toBe(plain);
});
