import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportTarget } from '../entries.ts';
import type { Problem } from '../problem.ts';
import { readManifest } from '../workspace.ts';

/** Names each file that `exports` of an installed package leads to and that is not there: a compiler may take its neighbour in silence. */
export function findMissingTargets(dir: string): readonly Problem[] {
  const { name, exports = {} } = readManifest(dir);
  return Object.entries(exports).flatMap(([subpath, target]) =>
    listFiles(target)
      .filter((file) =>
        file.includes('*')
          ? globSync(file, { cwd: dir }).length === 0
          : !existsSync(join(dir, file)),
      )
      .map((file) => ({
        location: name + subpath.slice(1),
        message: `its manifest leads to ${file}, which is not in the tarball.`,
      })),
  );
}

function listFiles(target: ExportTarget): readonly string[] {
  return typeof target === 'string' ? [target] : Object.values(target).flatMap(listFiles);
}
