import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextFinder } from './text-finder.ts';

const finderOf = (...needles: string[]): TextFinder<string> => {
  const finder = new TextFinder<string>();
  for (const needle of needles) finder.add(needle, needle);
  return finder;
};
const find = (text: string, ...needles: string[]): string[] =>
  finderOf(...needles)
    .find(text)
    .map(({ needle, offset }) => `${needle}@${offset}`);

describe('TextFinder', () => {
  it.each([
    ['as it stands', 'Vino Ana Gómez ayer', 'Ana Gómez', ['Ana Gómez@5']],
    ['without accents and capitals', 'vino ana gomez', 'Ana Gómez', ['Ana Gómez@5']],
    ['with a combining accent', 'Vino Ana Go\u0301mez', 'Ana Gómez', ['Ana Gómez@5']],
    [
      'under emphasis and over a line break',
      'Vino **Ana\n  Gómez**.',
      'Ana Gómez',
      ['Ana Gómez@7'],
    ],
    ['twice', 'sala-x-1, sala-x-1', 'sala-x-1', ['sala-x-1@0', 'sala-x-1@10']],
    ['in letters of other forms', 'Vino Ａｎａ Gó𝐦ez, ﬁn', 'Ana Gómez', ['Ana Gómez@5']],
    ['over signs nobody sees', 'Vino Ana\u2060 Gó\ufeffm\u061cez', 'Ana Gómez', ['Ana Gómez@5']],
    ['under other quotes and dashes', 'La «casa – azul»', '"Casa - azul"', ['"Casa - azul"@3']],
    ['under brackets', 'Vino Ana [Gómez][g] ayer', 'Ana Gómez', ['Ana Gómez@5']],
    ['not inside a word', 'vinoana gomezas', 'ana gomez', []],
    ['not when a letter differs', 'Vino Ana Gámez', 'Ana Gómez', []],
    ['not when it is too short', 'abcde abcde', 'abcde', []],
    [
      'beyond the Basic Latin letters',
      'вот Мария Ива́нова тут',
      'Мария Иванова',
      ['Мария Иванова@4'],
    ],
  ] as const)('finds %s', (_what, text, needle, expected) => {
    expect(find(text, needle)).toEqual(expected);
  });

  it('finds the beginning of a very long word', () => {
    const finder = finderOf('a'.repeat(400_000));
    expect(finder.find('a'.repeat(1_000_000)).map(({ offset }) => offset)).toEqual([0]);
  });

  it('says whether a match is the whole text', () => {
    expect(finderOf('Ana Gómez').find(' Ana  Gómez ')[0]?.isWhole).toBe(true);
    expect(finderOf('Ana Gómez').find('Ana Gómez.')[0]?.isWhole).toBe(false);
  });

  it('finds what a plain search finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ñ', ' '), maxLength: 60 });
    const words = letters.map((text) => text.trim().replaceAll(/ +/g, ' '));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), words, (needles, text) => {
        const wanted = needles.filter((each) => each.length >= 6);
        const plain = wanted.filter((each) => ` ${text} `.includes(` ${each} `));
        const hits = new Set(
          finderOf(...needles)
            .find(text.replaceAll('ñ', 'N\u0303').replaceAll(' ', ' \n'))
            .map(({ needle }) => needle),
        );
        // «ñ» is folded to «n», and nothing else here is.
        expect([...hits].toSorted()).toEqual([...new Set(plain)].toSorted());
      }),
      { numRuns: 300 },
    );
  });
});
