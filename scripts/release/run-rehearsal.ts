import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withTemporaryFolder } from '../../tooling/package-checks/src/lib/temporary-folder.ts';
import { matrixCache, readPreparation } from '../../tooling/package-checks/src/matrix/cache.ts';
import { installFolders } from '../../tooling/package-checks/src/matrix/install-folders.ts';
import { rehearseNextApp } from '../../tooling/package-checks/src/matrix/next-app.ts';
import {
  findReachableRegistries,
  publicRegistries,
} from '../../tooling/package-checks/src/matrix/registries.ts';
import { runMatrix } from '../../tooling/package-checks/src/matrix/run-matrix.ts';
import { startVerdaccio } from '../../tooling/package-checks/src/matrix/verdaccio.ts';
import { childEnvironment } from '../../tooling/package-checks/src/rehearsal/child-environment.ts';
import { readWorkspace } from '../../tooling/package-checks/src/workspace.ts';
import { rehearseCorrection, rehearseFirstRelease } from './rehearse-release.ts';

/** Called with each part of a rehearsal when it is done. */
export type Report = (part: string, problems: readonly string[]) => void;

/**
 * Rehearses a release without a network: publishes a copy of the built packages to Verdaccio on loopback, installs and uses
 * every entry of every package from there, and publishes a correction.
 *
 * @throws When nothing was prepared, or a registry can be reached.
 */
export async function runRehearsal(
  root: string,
  cacheDir: string,
  changesetBin: string,
  report: Report,
): Promise<void> {
  const cache = matrixCache(cacheDir);
  const preparation = readPreparation(cache);
  if (!preparation)
    throw new Error(
      'Nothing is prepared, or other versions of the tools are. With a network, run npm run release:prepare first.',
    );
  const reachable = await findReachableRegistries([...publicRegistries, preparation.upstream]);
  report(
    'no registry can be reached',
    reachable.map((host) => `${host} answers: the network is there.`),
  );
  if (reachable.length > 0) return;
  await withTemporaryFolder('comunal-rehearsal-', async (dir) => {
    const own = join(dir, 'registry');
    mkdirSync(own);
    const registry = await startVerdaccio({
      program: cache.verdaccio,
      storage: cache.storage,
      own,
    });
    const options = { root, changesetBin, registry: registry.url, dir };
    try {
      const first = await rehearseFirstRelease(options);
      report(`published: ${first.releases.join(', ')}`, first.problems);
      const env = childEnvironment(registry.url, join(dir, 'npm'));
      const packages = readWorkspace(root).packages.filter(({ manifest }) => !manifest.private);
      const consumers = join(dir, 'consumers');
      const reportAll = (
        part: string,
        problems: readonly { readonly location: string; readonly message: string }[],
      ): void =>
        report(
          part,
          problems.map(({ location, message }) => `${location}: ${message}`),
        );
      const installed = await installFolders(packages, env, consumers);
      reportAll('npm install, each alone and all together', installed.problems);
      await runMatrix(installed.folders, cache, consumers, reportAll);
      reportAll('Next: server render and hydration', await rehearseNextApp(join(dir, 'next'), env));
      const correction = await rehearseCorrection(options);
      report(`published: ${correction.releases.join(', ')}`, correction.problems);
    } finally {
      await registry.stop();
    }
  });
}
