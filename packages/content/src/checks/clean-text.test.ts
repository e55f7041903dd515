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

// Work that grew by the square of the text would not end before the time-out.
it.each(['<!--', '](', '[', '<a ', '&#1', '\\'])('ends for a megabyte of %s', (mark) => {
  const text = mark.repeat(1_000_000 / mark.length);
  expect((cleanText(text)?.text ?? text).length).toBeLessThanOrEqual(text.length);
});
