import { expect, it } from 'vitest';
import { getLocation } from './get-location.ts';

it.each([
  ['x', 1, 1],
  ['abx', 1, 3],
  ['a\nx', 2, 1],
  ['a\r\nbx', 2, 2],
  ['a\rb\n\nx', 4, 1],
])('locates the x of %j in line %d, column %d', (text, line, column) => {
  expect(getLocation(text, text.indexOf('x'))).toEqual({ line, column });
});
