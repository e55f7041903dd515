import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DIST } from './support/docs-pages.ts';

const MOST_BYTES = 150_000_000;

it('weighs 150 MB at most', () => {
  const files = globSync('**/*', { cwd: DIST, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const bytes = files.map((file) => statSync(join(file.parentPath, file.name)).size);
  expect(bytes.length).toBeGreaterThan(300);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
});
