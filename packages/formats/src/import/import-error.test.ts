import { expect, it } from 'vitest';
import { ImportError, ImportErrorCode, isImportError } from './import-error.ts';

it('knows an error of another copy of the package, and no other one', () => {
  const error = new ImportError(ImportErrorCode.TooLarge, 'The file is too large.', 3);
  expect([isImportError(error), error.message]).toEqual([true, 'Line 3: The file is too large.']);
  const copy = class extends Error {
    readonly '~comunalImportError' = true;
  };
  expect(isImportError(new copy())).toBe(true);
  for (const value of [new Error('x'), { name: 'ImportError' }, null, undefined, 'ImportError'])
    expect(isImportError(value)).toBe(false);
});
