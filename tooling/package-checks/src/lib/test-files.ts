import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './gather.ts';
import type { Workspace } from '../workspace.ts';

/** A test, or a file that tests are made with. */
export interface TestFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads the tests of the selected packages, and of all else that has tests unless packages were selected. Tests of the contract
 * with a real server are left out: they wait for it, and read how to reach it.
 */
export function readTestFiles({ root, partial, selected }: Workspace): readonly TestFile[] {
  const packages = selected.map(({ folder }) => `packages/${folder}`);
  const folders = partial
    ? packages
    : [...packages, 'tooling', 'docs', 'examples', 'integrations', 'scripts'];
  return folders
    .flatMap((folder) => filesUnder(join(root, folder)).map((file) => `${folder}/${file}`))
    .filter((path) => /\.test\.ts$|\/test\/.*\.ts$/.test(path) && !path.includes('/test/contract/'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
