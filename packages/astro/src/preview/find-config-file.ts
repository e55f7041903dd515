import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { PreviewError } from './preview-error.ts';

/** The names that Astro looks for, in its order. */
const NAMES = ['astro.config.mjs', 'astro.config.js', 'astro.config.ts', 'astro.config.mts'];

/**
 * Finds the Astro config of a project.
 *
 * @param name - Its path from the folder of the project, where somebody has said it.
 * @returns an absolute path.
 * @throws PreviewError when it is not there.
 */
export function findConfigFile(projectDir: string, name: string | undefined): string {
  const names = name === undefined ? NAMES : [name];
  const file = names.map((each) => resolve(projectDir, each)).find((path) => existsSync(path));
  if (file === undefined)
    throw new PreviewError(
      'no-config',
      `There is no ${names.join(', ')} in ${projectDir}: it is not the folder of an Astro project.`,
    );
  return file;
}
