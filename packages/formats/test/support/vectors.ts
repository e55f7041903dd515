import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const beside = join(import.meta.dirname, '../../../../../shared/vectors');

/** Reads a published schema or sample, in the folder that COMUNAL_VECTORS names, else beside the repository; undefined without it. */
export function readVector(path: string): string | undefined {
  const file = join(process.env['COMUNAL_VECTORS'] ?? beside, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
