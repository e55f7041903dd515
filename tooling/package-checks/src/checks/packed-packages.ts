import { withPacked } from '../lib/pack.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';
import { checkCleanInstall } from './clean-install.ts';
import { installBytes } from './install-bytes.ts';
import { checkPackedTarball } from './packed-tarball.ts';

/** `packed-tarball`, `install-bytes` and `clean-install` at once: the packages are packed for all three. */
export function packedPackages(workspace: Workspace): Promise<Problem[]> {
  return withPacked(workspace, async (packed) => [
    ...(await checkPackedTarball(workspace, packed)),
    ...(await installBytes(workspace, undefined, packed)),
    ...(await checkCleanInstall(workspace, undefined, packed)),
  ]);
}
