import { expect, it } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

it.each([
  ['Ana&nbsp;G&oacute;mez', 'Ana\u00a0Gómez'],
  ['Ana&#32;G&#xF3;mez', 'Ana Gómez'],
  ['a&NonBreakingSpace;&Zcaron;&hellip;', 'a\u00a0Ž…'],
  ['Vino [Ana](https://a.example "T") [Gómez][g]\n\n[g]: b', 'Vino Ana Gómez'],
  ['![Ana [Gómez](a)](b)', 'Ana Gómez'],
  ['Ana\\\nGómez', 'Ana\nGómez'],
  ['Ana <!-- no\n --><b>Gómez</b>', 'Ana Gómez'],
  ['<p title="a>b">Ana\n<i>G&oacute;mez</i></p>', 'Ana\nGómez'],
  ['> Vino Ana\n> Gómez', 'Vino Ana\nGómez'],
  ['- > Ana\n  > Gómez', 'Ana\nGómez'],
  ['`Ana <Gómez>`', 'Ana <Gómez>'],
  ['a\\_b', 'a_b'],
  ['a &foo; <https://a.example>', 'a &foo; https://a.example'],
  ['Ana [Gómez][g]', 'Ana [Gómez][g]'],
])('reads %j as text', (text, expected) => {
  expect(readMarkdown(text)?.visible?.text.trim()).toBe(expected);
});

it('knows the offsets of its parts', () => {
  const text = '> Vino <!-- x --> [Ana](b)\n> &oacute; Gómez';
  const visible = readMarkdown(text)?.visible;
  for (const word of ['Vino', 'Ana', 'Gómez'])
    expect(visible?.offsetOf(visible.text.indexOf(word))).toBe(text.indexOf(word));
});

// Work that grew by the square of the text would not end before the time-out.
it.each(['<!--', '](', '[', '<a ', '&#1', '\\', '&amp;', '> '])(
  'finishes for a megabyte of %s',
  (mark) => {
    const text = `[${mark.repeat(1_000_000 / mark.length)}`;
    expect(readMarkdown(text)).toEqual({ links: [], unsupported: [] });
  },
);
