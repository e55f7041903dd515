import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * Writes files into a folder that is removed when the test ends, and returns its path.
 *
 * @param onEnd - Says when that is, for a site of several tests.
 */
export async function writeSite(
  files: Readonly<Record<string, string | Uint8Array>>,
  onEnd: (remove: () => Promise<void>) => void = onTestFinished,
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'audit-'));
  onEnd(() => rm(dir, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const file = join(dir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return dir;
}
