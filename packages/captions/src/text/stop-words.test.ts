import { expect, it } from 'vitest';
import { endsWithStopWord, isStopWord } from './stop-words.ts';

it.each([
  ['de', 'es', true],
  ['¿De', 'es-MX', true],
  ['De', 'es_MX', true],
  ['de,', 'es', false], // a pause
  ['casa', 'es', false],
  ['não', 'pt-BR', true],
  ['na\u0303o', 'pt-BR', false], // words are compared without normalization
  ['the', 'en', true],
  ['the', 'es', false],
  ['de', 'qu', false],
  ['', 'es', false],
])('looks up %j in the stop words of %s: %s', (word, language, isListed) => {
  expect(isStopWord(word, language)).toBe(isListed);
});

it.each([
  ['la casa de', true],
  ['la casa de ', true],
  ['la casa de,', false],
  ['', false],
])('checks whether the line %j ends with a stop word: %s', (line, isBad) => {
  expect(endsWithStopWord(line, 'es')).toBe(isBad);
});
