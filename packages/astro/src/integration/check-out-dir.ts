import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/**
 * Refuses an output folder that holds what the site is made from: a build replaces the folder as a whole.
 *
 * @param sources - Absolute paths of the folders that a site is made from.
 * @throws Error that names both folders.
 */
export function checkOutDir(outDir: string, sources: readonly string[]): void {
  const source = sources.find((each) => contains(toRealPath(outDir), toRealPath(each)));
  if (source !== undefined)
    throw new Error(
      `outDir is ${outDir}: a build replaces this folder, and would delete ${source}. Set outDir to a folder of its own, such as ./dist.`,
    );
}

function toRealPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function contains(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
