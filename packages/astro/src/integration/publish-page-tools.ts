import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadedProject } from './create-project.ts';

/** Writes the script of the way out and of pictures on request into a finished site. Support pages have one of their own. */
export async function publishPageTools(
  { assetsDir, bundlePageTools }: Pick<LoadedProject, 'assetsDir' | 'bundlePageTools'>,
  folder: string,
): Promise<void> {
  const tools = await bundlePageTools();
  if (!tools) return;
  await mkdir(join(folder, assetsDir), { recursive: true });
  await writeFile(join(folder, assetsDir, tools.name), tools.code);
}
