import { execFileSync } from 'node:child_process';

/**
 * Lets a release begin only where every file is as it was committed, so that a tarball holds nothing that no commit has.
 *
 * @throws With the files that are not.
 */
export function checkCleanTree(root: string): void {
  const changed = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (changed === '') return;
  throw new Error(
    `Nothing is packed: some files are not as they were committed. Commit them, or take them away.\n${changed.trimEnd()}`,
  );
}
