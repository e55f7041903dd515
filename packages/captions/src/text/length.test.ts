import { expect, it } from 'vitest';
import { readingSpeed, visibleLength } from './length.ts';

it.each([
  ['', 0],
  ['hola', 4],
  ['¿Qué?', 5],
  ['Que\u0301', 3], // an accent of its own
  ['niño\u200B', 4],
  ['😀', 1],
  ['uno\ndos', 7],
])('%j has %d letters', (text, length) => {
  expect(visibleLength(text)).toBe(length);
});

it.each([
  ['', 0, 0],
  ['hola', 1000, 4],
  ['hola', 500, 8],
  ['hola', 0, Infinity],
])('%j in %d ms are %d a second', (text, ms, cps) => {
  expect(readingSpeed(text, ms)).toBe(cps);
});
