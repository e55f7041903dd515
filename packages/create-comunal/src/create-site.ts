import { readdir } from 'node:fs/promises';
import { checkSiteChoices } from './check-site-choices.ts';
import type { CreateSiteOptions } from './create-site-options.ts';
import { renderSiteFiles } from './site-files.ts';
import { writeFiles } from './write-files.ts';

/** A folder that holds files already. */
export class FolderNotEmptyError extends Error {
  override readonly name = 'FolderNotEmptyError';

  constructor(dir: string) {
    super(`${dir} holds files already.`);
  }
}

/**
 * Creates a collective's site in a folder, from the template.
 *
 * @param options - The folder, and what the site is created from.
 * @returns The paths of its files from the folder, with slashes.
 * @throws FolderNotEmptyError when the folder holds files: none is written over.
 * @throws TypeError for an option that does not exist, or a value that no site can be made of.
 * @throws the error of the system when a file cannot be written; then nothing of the site is left.
 * @example
 * ```ts
 * import { mkdtemp } from 'node:fs/promises';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { createSite } from 'create-comunal';
 *
 * const dir = await mkdtemp(join(tmpdir(), 'site-'));
 * const name = 'Colectiva de Ejemplo';
 * const choices = { name, languages: ['es', 'pt'], locale: 'es', theme: 'riso' } as const;
 * const files = await createSite({ dir, ...choices, sections: ['library'], deploy: ['caddy'] });
 * console.log(files.includes('astro.config.mjs'), files.includes('Caddyfile')); // → true true
 * ```
 */
export async function createSite(options: CreateSiteOptions): Promise<readonly string[]> {
  checkSiteChoices(options);
  const { dir, today = new Date(), ...choices } = options;
  if (!(await isFree(dir))) throw new FolderNotEmptyError(dir);
  const files = renderSiteFiles(choices, today);
  await writeFiles(dir, files);
  return [...files.keys()];
}

/** What a folder may hold and still counts as empty: a repository without a commit, and what a file manager wrote. */
const NOT_FILES: ReadonlySet<string> = new Set(['.git', '.DS_Store']);

/** Whether a folder is missing or empty. */
export async function isFree(dir: string): Promise<boolean> {
  try {
    const names = await readdir(dir);
    return names.every((name) => NOT_FILES.has(name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw error;
  }
}
