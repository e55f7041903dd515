import { expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

it.each([
  ['events%2Ftaller', 'events/taller'],
  ['G%C3%B3mez', 'Gómez'],
  ['100%ff', '100%ff'],
  ['Ana&lowbar;G&oacute;mez', 'Ana_Gómez'],
  ['a\\_b\\c', 'a_b\\c'],
  ['[x](event&sol;taller)', '[x](event/taller)'],
])('reads %s as a browser does', (text, expected) => {
  expect(decodeText(text)?.text).toBe(expected);
});

it('knows the offsets of its parts', () => {
  const text = 'https://a.example/%C3%B1/G%C3%B3mez?x=1';
  const decoded = decodeText(text);
  for (const part of ['https', 'G', 'mez'])
    expect(decoded?.offsetOf(decoded.text.indexOf(part))).toBe(text.indexOf(part));
});

it.each(['%41', '&#1', '&amp;', '\\'])('finishes for a megabyte of %s', (mark) => {
  const text = mark.repeat(1_000_000 / mark.length);
  expect(decodeText(text)?.text.length ?? 0).toBeLessThanOrEqual(text.length);
});
