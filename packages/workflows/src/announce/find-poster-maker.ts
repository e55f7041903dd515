import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PosterMaker } from './announce-services.ts';

/**
 * Finds what makes posters: `createEventPosters` of `@comunal/print`, as the project has it.
 * @returns `undefined` where it is not installed, or has none.
 */
export async function findPosterMaker(projectDir: string): Promise<PosterMaker | undefined> {
  let path: string;
  try {
    path = createRequire(join(projectDir, 'package.json')).resolve('@comunal/print');
  } catch {
    return undefined; // not installed
  }
  const module: unknown = await import(pathToFileURL(path).href);
  return isPrint(module) ? module.createEventPosters : undefined;
}

/** Whether something was thrown because of what is printed, such as a letter that no font has: a `PrintError`. */
export function isPosterFailure(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && '~printError' in thrown;
}

function isPrint(module: unknown): module is { readonly createEventPosters: PosterMaker } {
  return (
    typeof module === 'object' &&
    module !== null &&
    'createEventPosters' in module &&
    typeof module.createEventPosters === 'function'
  );
}
