import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe } from 'vitest';

const root = resolve(import.meta.dirname, '../../../..');
const folder = process.env['COMUNAL_VECTORS'] ?? join(root, '../shared/vectors');

/** Runs tests with a file of published vectors; they are skipped, and say so, where it is missing. */
export function withVectors(name: string, body: (read: () => unknown) => void): void {
  const path = join(folder, `${name}.json`);
  describe.skipIf(!existsSync(path))(
    `published vectors (skipped when COMUNAL_VECTORS holds no ${name}.json)`,
    () => {
      body(() => JSON.parse(readFileSync(path, 'utf8')) as unknown);
    },
  );
}
