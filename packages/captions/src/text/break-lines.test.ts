import { expect, it } from 'vitest';
import { breakLines, writeBlocks } from './break-lines.ts';
import { splitWords } from './split-words.ts';

const layOut = (text: string, maxLineLength: number, maxLines = 2, language = 'es'): string[] => {
  const words = splitWords(text);
  return writeBlocks(words, breakLines(words, { language, maxLineLength, maxLines }));
};

it.each([
  ['', []],
  ['cabe en una', ['cabe en una']],
  // Breaks are before stop words, after punctuation, and between lines of similar length.
  ['la red que hicimos en la casa de todas', ['la red que hicimos\nen la casa de todas']],
  ['Llegamos tarde, pero la radio seguía', ['Llegamos tarde,\npero la radio seguía']],
  // Text that does not fit on two lines becomes several captions.
  [
    'La antena está arriba. Nadie la cuida y por eso se cae con cada viento que llega',
    ['La antena está arriba.\nNadie la cuida', 'y por eso se cae\ncon cada viento que llega'],
  ],
  // A word longer than a line has a line of its own.
  ['una supercalifragilisticoespialidosa red', ['una\nsupercalifragilisticoespialidosa', 'red']],
])('breaks %j', (text, captions) => {
  expect(layOut(text, 26)).toEqual(captions);
});

it('keeps the dashes of two speakers on lines of their own', () => {
  expect(layOut('- ¿Vienes?\n- Sí.', 42)).toEqual(['- ¿Vienes?\n- Sí.']);
});

it('breaks before the stop words of the language', () => {
  const text = 'the network that we built in the house of everyone';
  expect(layOut(text, 30, 2, 'en')).toEqual([
    'the network that we built\nin the house of everyone',
  ]);
});

it('closes tags at the end of a caption and reopens them in the next', () => {
  expect(layOut('<v Ana>uno dos <i>tres cuatro</i> cinco</v>', 9, 1)).toEqual([
    '<v Ana>uno dos</v>',
    '<v Ana><i>tres</i></v>',
    '<v Ana><i>cuatro</i></v>',
    '<v Ana>cinco</v>',
  ]);
});

it('breaks 50,000 words, in linear time', () => {
  const words = splitWords('palabra '.repeat(50_000));
  expect(breakLines(words, { language: 'es', maxLineLength: 42, maxLines: 2 }).length).toBe(5000);
});
