// The rehearsal of a release as one step: prepared here when it never was.
import { join } from 'node:path';
import { matrixCache, readPreparation } from '../../tooling/package-checks/src/matrix/cache.ts';
import { CACHE, ROOT } from './paths.mjs';
import { run } from './run.mjs';

/** Answers as a step does; a machine that has no tools of the matrix leaves it out, and says so. */
export async function rehearse() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { code: 0, output: '', note: 'left out, since it needs Linux on x64' };
  const start = (name) =>
    run(process.execPath, [join(ROOT, 'scripts', 'run.mjs'), name], { quiet: true });
  if (!readPreparation(matrixCache(CACHE))) {
    const prepared = await start('release:prepare');
    if (prepared.code !== 0) return prepared;
  }
  return start('release:rehearse');
}
