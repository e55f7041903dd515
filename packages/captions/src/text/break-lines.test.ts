import { expect, it } from 'vitest';
import { breakLines, writeBlocks } from './break-lines.ts';
import { piecesOf } from './pieces.ts';

const lay = (text: string, maxLineLength: number, maxLines = 2, language = 'es'): string[] => {
  const pieces = piecesOf(text);
  return writeBlocks(pieces, breakLines(pieces, { language, maxLineLength, maxLines }));
};

it.each([
  ['', []],
  ['cabe en una', ['cabe en una']],
  // Before small words, after signs, in lines of like length.
  ['la red que hicimos en la casa de todas', ['la red que hicimos\nen la casa de todas']],
  ['Llegamos tarde, pero la radio seguía', ['Llegamos tarde,\npero la radio seguía']],
  // What does not fit on two lines becomes several captions.
  [
    'La antena está arriba. Nadie la cuida y por eso se cae con cada viento que llega',
    ['La antena está arriba.\nNadie la cuida', 'y por eso se cae\ncon cada viento que llega'],
  ],
  // A word that is too long has a line of its own.
  ['una supercalifragilisticoespialidosa red', ['una\nsupercalifragilisticoespialidosa', 'red']],
])('%j', (text, captions) => {
  expect(lay(text, 26)).toEqual(captions);
});

it('keeps the two dashes of two voices on lines of their own', () => {
  expect(lay('- ¿Vienes?\n- Sí.', 42)).toEqual(['- ¿Vienes?\n- Sí.']);
});

it('breaks by the words of the language', () => {
  const text = 'the network that we built in the house of everyone';
  expect(lay(text, 30, 2, 'en')).toEqual(['the network that we built\nin the house of everyone']);
});

it('closes tags at the end of a caption and opens them in the next', () => {
  expect(lay('<v Ana>uno dos <i>tres cuatro</i> cinco</v>', 9, 1)).toEqual([
    '<v Ana>uno dos</v>',
    '<v Ana><i>tres</i></v>',
    '<v Ana><i>cuatro</i></v>',
    '<v Ana>cinco</v>',
  ]);
});

it('takes time in proportion to the words', () => {
  const pieces = piecesOf('palabra '.repeat(50_000));
  expect(breakLines(pieces, { language: 'es', maxLineLength: 42, maxLines: 2 }).length).toBe(5000);
});
