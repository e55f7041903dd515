import { expect, it } from 'vitest';
import { parseSize } from './parse-size.ts';

it.each([
  ['4GB', 4e9],
  ['700 mb', 7e8],
  ['3,5GiB', 3.5 * 2 ** 30],
  ['1', 1],
  ['0GB', undefined],
  ['GB', undefined],
  ['-1GB', undefined],
  ['4 gigas', undefined],
  ['9999999999GB', undefined],
  ['1e9', undefined],
])('reads %j as %j', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});
