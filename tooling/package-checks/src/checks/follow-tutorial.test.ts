import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareTranslations } from './follow-tutorial.ts';

it('has the readers of each language do the same', () => {
  expect(compareTranslations(join(import.meta.dirname, '../../../..'))).toEqual([]);
});
