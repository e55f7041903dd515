import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Deletes the key files that a worker left behind when it was killed. */
export async function sweepKeyFiles(dir: string): Promise<void> {
  const names = await readdir(dir).catch(() => []);
  const left = names.filter((name) => name.endsWith('.ffpreset'));
  await Promise.all(left.map((name) => rm(join(dir, name), { force: true })));
}
