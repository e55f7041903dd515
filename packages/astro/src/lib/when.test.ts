import { expect, it } from 'vitest';
import { isUpcoming } from './when.ts';

const nodes = [{ starts: '2030-03-08' }, { starts: '2030-03-10' }];

it.each([
  [{ starts: '2030-03-08' }, '2030-03-08', true],
  [{ starts: '2030-03-08' }, '2030-03-09', false],
  [{ starts: '2030-03' }, '2030-03-31', true],
  [{ starts: '2030-03-08', nodes }, '2030-03-10', true],
  [{ starts: '2030-03-08', nodes }, '2030-03-11', false],
  [{ starts: '2030-03-08', ends: '2030-03-09', nodes }, '2030-03-10', false],
])('tells whether %j is still to come on %s: %s', (span, today, expected) => {
  expect(isUpcoming(span, today)).toBe(expected);
});
