import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toolPrograms } from './tool-versions.ts';

/** The folders that `npm run release:prepare` fills. */
export interface MatrixCache {
  readonly verdaccio: string;
  readonly storage: string;
  readonly tools: string;
}

/**
 * The file in the storage that is there when a preparation came to its end.
 *
 * @public - also for releases, in scripts/
 */
export const PREPARED = 'prepared.json';

/**
 * Names the folders of the matrix, below the cache folder of a clone.
 *
 * @public - also for releases, in scripts/
 */
export function matrixCache(cache: string): MatrixCache {
  const dir = join(cache, 'release');
  return {
    verdaccio: join(dir, 'verdaccio'),
    storage: join(dir, 'storage'),
    tools: join(dir, 'tools'),
  };
}

/** The path of an installed program, such as that of `node22`. */
export function toolPath({ tools }: MatrixCache, name: string): string {
  return join(tools, 'node_modules', name, toolPrograms[name] ?? '');
}

/**
 * Whether a preparation came to its end here.
 *
 * @public - also for releases, in scripts/
 */
export function isPrepared({ storage }: MatrixCache): boolean {
  return existsSync(join(storage, PREPARED));
}
