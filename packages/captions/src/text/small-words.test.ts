import { expect, it } from 'vitest';
import { endsBadly, isSmallWord } from './small-words.ts';

it.each([
  ['de', 'es', true],
  ['¿De', 'es-MX', true],
  ['De', 'es_MX', true],
  ['de,', 'es', false], // a pause
  ['casa', 'es', false],
  ['não', 'pt-BR', true],
  ['na\u0303o', 'pt-BR', false], // words are compared as they are written
  ['the', 'en', true],
  ['the', 'es', false],
  ['de', 'qu', false],
  ['', 'es', false],
])('%j in %s: %s', (word, language, isSmall) => {
  expect(isSmallWord(word, language)).toBe(isSmall);
});

it.each([
  ['la casa de', true],
  ['la casa de ', true],
  ['la casa de,', false],
  ['', false],
])('the line %j ends badly: %s', (line, isBad) => {
  expect(endsBadly(line, 'es')).toBe(isBad);
});
