import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Creates a folder that only this account can enter, and that git leaves alone. */
export async function createPrivateFolder(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await writeFile(join(dir, '.gitignore'), '*\n', { mode: 0o600 });
}

/** Deletes the key files that a worker left behind when it was killed. */
export async function sweepKeyFiles(dir: string): Promise<void> {
  const names = await readdir(dir).catch(() => []);
  const left = names.filter((name) => name.endsWith('.ffpreset'));
  await Promise.all(left.map((name) => rm(join(dir, name), { force: true })));
}
