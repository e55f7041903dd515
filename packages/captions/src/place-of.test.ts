import { expect, it } from 'vitest';
import { placeOf } from './place-of.ts';

it.each([
  ['x', 1, 1],
  ['abx', 1, 3],
  ['a\nx', 2, 1],
  ['a\r\nbx', 2, 2],
  ['a\rb\n\nx', 4, 1],
])('in %j the x is in line %d, column %d', (text, line, column) => {
  expect(placeOf(text, text.indexOf('x'))).toEqual({ line, column });
});
