import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { consumerVersions, toolPrograms, toolVersions, VERDACCIO } from './tool-versions.ts';

/** The folders that `npm run release:prepare` fills. */
export interface MatrixCache {
  readonly verdaccio: string;
  readonly storage: string;
  readonly tools: string;
}

/** What a preparation left behind. */
export interface Preparation {
  /** The address of the registry that everything came from. */
  readonly upstream: string;
}

/** The file in the storage that is there when a preparation came to its end. */
const PREPARED = 'prepared.json';

/** What a preparation fetches: after a change of it, what was fetched before is of no use. */
const FETCHED = { tools: toolVersions, consumers: consumerVersions, verdaccio: VERDACCIO };

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
 * Reads what a preparation left behind.
 *
 * @returns Nothing where none came to its end, or where it fetched other versions than are wanted now.
 *
 * @public - also for releases, in scripts/
 */
export function readPreparation({
  storage,
}: Pick<MatrixCache, 'storage'>): Preparation | undefined {
  const file = join(storage, PREPARED);
  if (!existsSync(file)) return undefined;
  const { upstream, fetched } = JSON.parse(readFileSync(file, 'utf8')) as Preparation & {
    readonly fetched?: object; // as it was written, or before versions were in it
  };
  return isDeepStrictEqual(fetched, FETCHED) ? { upstream } : undefined;
}

/**
 * Notes that a preparation came to its end, or, without one, that nothing is prepared.
 *
 * @public - also for releases, in scripts/
 */
export function writePreparation(
  { storage }: Pick<MatrixCache, 'storage'>,
  preparation: Preparation | undefined,
): void {
  const file = join(storage, PREPARED);
  if (preparation) writeFileSync(file, JSON.stringify({ ...preparation, fetched: FETCHED }));
  else rmSync(file, { force: true });
}
