import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTemporaryFolder } from '../../tooling/package-checks/src/lib/temporary-folder.ts';
import { startLoopbackRegistry } from '../../tooling/package-checks/src/rehearsal/loopback-registry.ts';
import { copyForRehearsal } from './copy-for-rehearsal.ts';
import { findReleaseProblems } from './find-release-problems.ts';
import { packReleases, publishReleases, type ReleaseContext } from './release-packages.ts';
import { createReleaseEnvironment } from './release-registry.ts';
import { versionPackages } from './version-packages.ts';

/** What a rehearsal published, in the order of releases, and what is wrong with it. */
export interface Rehearsal {
  readonly releases: readonly (readonly string[])[];
  readonly problems: readonly string[];
}

const CORRECTED = '@comunal/http';

/**
 * Releases a copy of the built packages to a registry on loopback, then a correction of one package. Nothing but loopback
 * is asked, and the repository stays as it is.
 */
export async function rehearseRelease(root: string, changesetBin: string): Promise<Rehearsal> {
  return withTemporaryFolder('comunal-rehearsal-', async (dir) => {
    const copy = join(dir, 'repository');
    mkdirSync(copy);
    copyForRehearsal(root, copy);
    const registry = await startLoopbackRegistry();
    try {
      const env = createReleaseEnvironment(new URL(registry.url), dir, {
        ...process.env,
        RELEASE_TOKEN: 'rehearsal',
        RELEASE_PROVENANCE: '0',
      });
      const context: ReleaseContext = {
        root: copy,
        changesetBin,
        packDir: join(dir, 'packed'),
        env,
      };
      const first = await releaseCopy(context);
      const problems = await findReleaseProblems(copy, registry.url, dir);
      writeFileSync(
        join(copy, '.changeset', 'rehearsal.md'),
        `---\n'${CORRECTED}': patch\n---\n\nCorrects something.\n`,
      );
      execFileSync('git', ['add', '.changeset'], { cwd: copy, stdio: 'ignore' });
      const second = await releaseCopy(context);
      return {
        releases: [first, second],
        problems: [...problems, ...(await findReleaseProblems(copy, registry.url, dir))],
      };
    } finally {
      await registry.close();
    }
  });
}

async function releaseCopy(context: ReleaseContext): Promise<readonly string[]> {
  await versionPackages(context.root, context.changesetBin);
  const releases = await packReleases(context);
  await publishReleases(context, false);
  return releases;
}
