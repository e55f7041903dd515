import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Hands over a new folder, and removes it afterwards. */
export async function withTemporaryFolder<T>(
  prefix: string,
  use: (dir: string) => T | Promise<T>,
): Promise<T> {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), prefix)));
  try {
    return await use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
