import { expect, it } from 'vitest';
import { findMissingLine } from './expected-lines.ts';

const OUTPUT = '\u001B[32mDone:\u001B[39m 14 files.\n  Local  http://localhost:4322/\nEnd (1)\n';

it('finds promised lines in their order, whatever stands for … and whichever port is free', () => {
  const promised = ['Done: … files.', 'Local  http://localhost:4321/', 'End (1)'];
  expect(findMissingLine(promised, OUTPUT)).toBeUndefined();
});

it('names the first line that is other, missing, or in another place', () => {
  expect(findMissingLine(['Done: 14 file.'], OUTPUT)).toBe('Done: 14 file.');
  expect(findMissingLine(['End'], OUTPUT)).toBe('End');
  expect(findMissingLine(['End (1)', 'Done: …'], OUTPUT)).toBe('Done: …');
});
