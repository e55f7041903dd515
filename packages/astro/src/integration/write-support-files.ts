import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SupportFiles } from '../lib/support-files.ts';

/** Writes what the pages that ask for money load into a finished site. */
export async function writeSupportFiles({ files }: SupportFiles, folder: string): Promise<void> {
  await mkdir(join(folder, 'support'), { recursive: true });
  for (const [name, content] of files) await writeFile(join(folder, 'support', name), content);
}
