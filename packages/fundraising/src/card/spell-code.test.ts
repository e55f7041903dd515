import { expect, it } from 'vitest';
import { spellCode, spellOut } from './spell-code.ts';

it.each([
  ['000 180 00000000001 2', '0 0 0, 1 8 0, 0 0 0 0, 0 0 0 0, 0 0 1, 2'],
  ['DE89 3704 0044', 'D E 8 9, 3 7 0 4, 0 0 4 4'],
  ['1234', '1 2 3 4'],
  ['x'.repeat(49), undefined],
])('spells %s as %s', (text, expected) => {
  expect(spellCode(text)?.replaceAll('\u{a0}', ' ')).toBe(expected);
});

it('keeps spelled characters on one line', () => expect(spellOut('12')).toBe('1\u{a0}2'));
