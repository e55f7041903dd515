import { readFileSync } from 'node:fs';
import { findTestData } from '@comunal/test-kit/environment';

/** Reads a published schema or sample; undefined without it. */
export function readVector(path: string): string | undefined {
  const file = findTestData('COMUNAL_VECTORS', path);
  return file === undefined ? undefined : readFileSync(file, 'utf8');
}
