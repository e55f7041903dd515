import { expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

it.each([
  ['Ana&nbsp;G&oacute;mez', 'Ana Gómez'],
  ['Ana&#32;G&#xF3;mez', 'Ana Gómez'],
  ['Vino [Ana](https://a.example) [Gómez][g]', 'Vino Ana Gómez'],
  ['Ana\\\nGómez', 'Ana\nGómez'],
  ['Ana <!-- no\n --><b>Gómez</b>', 'Ana Gómez'],
  ['a\\_b', 'a_b'],
  ['a &foo; <https://a.example>', 'a &foo; <https://a.example>'],
])('%s', (text, expected) => {
  expect((cleanText(text) ?? { text }).text).toBe(expected);
});

it('knows where its parts stand', () => {
  const text = 'Vino <!-- x --> [Ana](b) Gómez';
  const clean = cleanText(text);
  for (const word of ['Vino', 'Ana', 'Gómez'])
    expect(clean?.offsetOf(clean.text.indexOf(word))).toBe(text.indexOf(word));
});

it.each(['<!--', '](', '[', '<a ', '&#1', '\\'])('takes no time for many of %s', (mark) => {
  const start = performance.now();
  cleanText(mark.repeat(1_000_000 / mark.length));
  expect(performance.now() - start).toBeLessThan(4000);
});
