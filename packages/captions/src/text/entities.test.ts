import { assert, constantFrom, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { decodeEntities, escapeStrayBrackets, escapeText } from './entities.ts';

it.each([
  ['&amp;&lt;&gt;&quot;&apos;&nbsp;&lrm;&rlm;', '&<>"\'\u00A0\u200E\u200F'],
  ['&aacute;&ntilde;&iquest;&ccedil;&hellip;&mdash;&euro;&hearts;', 'áñ¿ç…—€♥'],
  ['&AMP;&COPY;', '&©'],
  // HTML 5 added these: the first and the last name, and names for two characters.
  ['&Tab;&NewLine;&lbrack;&equals;&Zopf;&zopf;', '\t\n[=ℤ\u{1D56B}'],
  ['&NotEqualTilde;&fjlig;&nvlt;&bne;', '\u2242\u0338fj<\u20D2=\u20E5'],
  ['&#233;&#xE9;&#XE9;&#233', 'éééé'],
  // Old programs wrote the numbers of Windows-1252.
  ['&#128;&#x93;', '€“'],
  ['&#0;&#xD800;&#x110000;&#99999999999999999999;', '\uFFFD\uFFFD\uFFFD\uFFFD'],
  // HTML allows some names without a semicolon; the longest one matches.
  ['&ampa &copy2026; &notit; &notin; &sup2x', '&a ©2026; ¬it; ∉ ²x'],
  // These are text.
  ['R&D & &; &a; &#; &#x; &hellip &Amp; &am', 'R&D & &; &a; &#; &#x; &hellip &Amp; &am'],
  ['&amp;lt;', '&lt;'],
])('decodes %j as %j', (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});

it('escapes any text so that it round-trips', () => {
  assert(
    property(string({ unit: constantFrom(...'&<>;#x1alt amp é😀'.split('')) }), (text) => {
      expect(escapeText(text)).not.toMatch(/[<>]/);
      expect(decodeEntities(escapeText(text))).toBe(text);
    }),
  );
});

it.each([
  ['1 < 2 <3 <- <x> <aplausos>', '1 &lt; 2 &lt;3 &lt;- &lt;x> &lt;aplausos>'],
  [
    '<i>a</i> <v Ana>b</v> <c.red>c</c> <00:00:01.000>d <lang pt>e</lang>',
    '<i>a</i> <v Ana>b</v> <c.red>c</c> <00:00:01.000>d <lang pt>e</lang>',
  ],
])('escapes the brackets in %j that begin no tag', (typed, text) => {
  expect(escapeStrayBrackets(typed)).toBe(text);
});
