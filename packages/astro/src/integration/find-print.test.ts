import { expect, it } from 'vitest';
import { findPrint } from './find-print.ts';

it('finds the package for printing, or says how to install it', () => {
  expect(findPrint()).toBe(true);
  expect(() =>
    findPrint(() => {
      throw new Error('MODULE_NOT_FOUND');
    }),
  ).toThrow('Run: npm install @comunal/print');
});
