import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestOptions } from 'vitest';
import { skipUnless } from './needs.ts';

/** Where a developer has data that is not in the repository: `shared` beside it, or what a variable names. */
const BESIDE = join(import.meta.dirname, '../../../../../shared');

/** Data that others published, or that was recorded, which some tests read if the machine has it. */
const FOLDERS = {
  COMUNAL_VECTORS: 'vectors',
  COMUNAL_RECORDINGS: 'peertube/recorded',
  COMUNAL_SOURCE_TEXT: 'source/what-we-worked-on-during-2021.txt',
  PEERTUBE_EMBED_LIBRARIES: undefined,
} as const;

/** The variable that names where some test data is. */
export type TestDataVariable = keyof typeof FOLDERS;

/**
 * Finds test data that is not in the repository.
 *
 * @param path - A file or folder in the one that the variable names.
 * @returns its path; undefined where it is missing.
 */
export function findTestData(variable: TestDataVariable, path = ''): string | undefined {
  const folder = FOLDERS[variable];
  const base = process.env[variable] ?? (folder === undefined ? undefined : join(BESIDE, folder));
  const file = base === undefined ? undefined : join(base, path);
  return file !== undefined && existsSync(file) ? file : undefined;
}

/** Options of a test that needs data which is not in the repository. */
export function needsTestData(variable: TestDataVariable, path = ''): TestOptions {
  const name = path === '' ? variable : `${path} in ${variable}`;
  return skipUnless(findTestData(variable, path) !== undefined, `needs ${name}`);
}

/** Where tests keep pictures of the pages that they open, if the developer names a folder. */
export const picturesFolder = process.env['COMUNAL_PICTURES'];
