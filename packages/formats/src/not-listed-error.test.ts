import { expect, it } from 'vitest';
import { isNotListedError, NotListedError } from './not-listed-error.ts';

it('recognizes the error of another copy of the package, and no other error', () => {
  const fromCopy = Object.assign(new Error('x'), { '~comunalNotListedError': true });
  expect([new NotListedError('event'), fromCopy].map(isNotListedError)).toEqual([true, true]);
  expect([new Error('x'), undefined, null, 'x'].map(isNotListedError)).not.toContain(true);
});
