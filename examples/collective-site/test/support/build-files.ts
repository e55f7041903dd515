import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copySite, runBuild } from './copy-site.ts';

/**
 * Builds a site of these files, by their paths from the project, and of the parts of ours that are no content.
 *
 * @returns The folder of the project.
 * @throws Error with all that was printed, when the build fails.
 */
export async function buildFiles(files: Readonly<Record<string, string>>): Promise<string> {
  const copy = copyFiles(files);
  const { code, output } = await runBuild(copy);
  if (code !== 0) throw new Error(output);
  return copy;
}

/** Makes a project of these files, by their paths, and of the parts of ours that are no content. */
export function copyFiles(files: Readonly<Record<string, string>>): string {
  const copy = copySite();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), text);
  }
  return copy;
}
