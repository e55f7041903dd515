import { readFileSync } from 'node:fs';
import { findTestData, needsTestData } from '@comunal/test-kit/environment';
import { describe } from 'vitest';

/** Runs tests with a file of published vectors. */
export function withVectors(name: string, body: (read: () => unknown) => void): void {
  const path = `${name}.json`;
  describe('published vectors', needsTestData('COMUNAL_VECTORS', path), () => {
    body(
      () =>
        JSON.parse(readFileSync(findTestData('COMUNAL_VECTORS', path) ?? '', 'utf8')) as unknown,
    );
  });
}
