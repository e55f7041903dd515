import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withPacked, type Packed } from '../lib/pack.ts';
import { withTemporaryFolder } from '../lib/temporary-folder.ts';
import type { Workspace } from '../workspace.ts';
import { childEnvironment, findUpstream } from './child-environment.ts';
import { startLoopbackRegistry } from './loopback-registry.ts';
import { releaseAs } from './release-as.ts';

const BASE = '0.1.0';

/** Somebody who has nothing but npm, at a registry that has what would be published. */
export interface Newcomer {
  /** An empty folder of theirs. */
  readonly desk: string;
  /** What their programs see: npm at the registry on loopback, and a terminal in Spanish. */
  readonly env: NodeJS.ProcessEnv;
  /**
   * Publishes a later version of one of our packages.
   *
   * @param change - Changes files of the release.
   */
  readonly publish: (
    name: string,
    version: string,
    change?: (dir: string) => void,
  ) => Promise<void>;
}

/** Packs all packages, publishes them on loopback as 0.1.0, and hands over somebody who can install them. */
export async function withNewcomer<T>(
  workspace: Workspace,
  use: (newcomer: Newcomer) => Promise<T>,
): Promise<T> {
  return withPacked(workspace, async (all) =>
    withTemporaryFolder('comunal-newcomer-', async (dir) => {
      const registry = await startLoopbackRegistry(findUpstream(workspace.root));
      try {
        const releases = join(dir, 'releases');
        const desk = join(dir, 'desk');
        for (const folder of [releases, desk]) mkdirSync(folder);
        const ours = new Set(all.map(({ pkg }) => pkg.name));
        const publish = async (
          packed: Packed,
          version: string,
          change?: (dir: string) => void,
        ): Promise<void> => {
          const release = await releaseAs(packed, { version, base: BASE, ours }, releases, change);
          registry.publish(release.tarball, release.dir);
        };
        for (const packed of all) await publish(packed, BASE);
        const cache = join(workspace.root, '.cache', 'rehearsal-npm');
        // npx would start the create-comunal of an earlier rehearsal.
        rmSync(join(cache, '_npx'), { recursive: true, force: true });
        return await use({
          desk,
          env: childEnvironment(registry.url, cache),
          publish: (name, version, change) => {
            const packed = all.find(({ pkg }) => pkg.name === name);
            if (!packed) throw new Error(`${name} is not packed.`);
            return publish(packed, version, change);
          },
        });
      } finally {
        await registry.close();
      }
    }),
  );
}
