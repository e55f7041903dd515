import { expect, it } from 'vitest';
import { getReadingSpeed, countVisibleCharacters } from './reading-speed.ts';

it.each([
  ['', 0],
  ['hola', 4],
  ['¿Qué?', 5],
  ['Que\u0301', 3], // a combining accent
  ['niño\u200B', 4],
  ['😀', 1],
  ['uno\ndos', 7],
])('counts in %j %d visible characters', (text, length) => {
  expect(countVisibleCharacters(text)).toBe(length);
});

it.each([
  ['', 0, 0],
  ['hola', 1000, 4],
  ['hola', 500, 8],
  ['hola', 0, Infinity],
])('reads %j in %d ms at %d characters per second', (text, ms, cps) => {
  expect(getReadingSpeed(text, ms)).toBe(cps);
});
