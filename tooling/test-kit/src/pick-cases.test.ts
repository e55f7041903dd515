import { expect, it } from 'vitest';
import { pickCases, pickCount } from './pick-cases.ts';

const isLongForm = pickCount(1, 2) === 2;
const cases = ['a1', 'a2', 'a3', 'b1', 'a4', 'c1', 'c2'];

it('picks one of every few in the short form, and at least one of each kind', () => {
  expect(pickCases(cases, 3)).toEqual(isLongForm ? cases : ['a1', 'b1', 'c2']);
  expect(pickCases(cases, 3, ([kind]) => kind)).toEqual(
    isLongForm ? cases : ['a1', 'a4', 'b1', 'c1'],
  );
});
