import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../tooling/package-checks/src/lib/run-program.ts';
import { withTemporaryFolder } from '../../tooling/package-checks/src/lib/temporary-folder.ts';
import { matrixCache, writePreparation } from '../../tooling/package-checks/src/matrix/cache.ts';
import { installFolders } from '../../tooling/package-checks/src/matrix/install-folders.ts';
import { installNextApp } from '../../tooling/package-checks/src/matrix/next-app.ts';
import { toolVersions, VERDACCIO } from '../../tooling/package-checks/src/matrix/tool-versions.ts';
import { startVerdaccio } from '../../tooling/package-checks/src/matrix/verdaccio.ts';
import {
  childEnvironment,
  findUpstream,
  withoutNpmSettings,
} from '../../tooling/package-checks/src/rehearsal/child-environment.ts';
import { readWorkspace } from '../../tooling/package-checks/src/workspace.ts';
import { rehearseFirstRelease } from './rehearse-release.ts';

const TIMEOUT_MS = 1_800_000;

/**
 * Fetches what a rehearsal needs without a network: Verdaccio, the tools of the matrix, and, by installing once what the
 * rehearsal will install, each package behind ours in the version that npm chooses.
 *
 * @returns Bytes on disk.
 * @throws When something cannot be installed, or the machine is not one that the tools are made for.
 */
export async function prepareMatrix(
  root: string,
  cacheDir: string,
  changesetBin: string,
): Promise<number> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('A rehearsal needs Linux on x64: run it there, or in a container.');
  const cache = matrixCache(cacheDir);
  const upstream = findUpstream(root);
  writePreparation(cache, undefined);
  console.log('Verdaccio');
  await install(cache.verdaccio, VERDACCIO);
  console.log('Runtimes, compilers and bundlers');
  await install(cache.tools, { dependencies: toolVersions });
  await withTemporaryFolder('comunal-prepare-', async (dir) => {
    const own = join(dir, 'registry');
    for (const folder of [own, cache.storage]) mkdirSync(folder, { recursive: true });
    const registry = await startVerdaccio({
      program: cache.verdaccio,
      storage: cache.storage,
      own,
      upstream,
    });
    try {
      await rehearseFirstRelease({ root, changesetBin, registry: registry.url, dir });
      const env = {
        ...childEnvironment(registry.url, join(dir, 'npm')),
        npm_config_ignore_scripts: 'true',
      };
      console.log('What is behind our packages, and apps that use them');
      const packages = readWorkspace(root).packages.filter(({ manifest }) => !manifest.private);
      const { problems } = await installFolders(packages, env, join(dir, 'consumers'));
      const failure = await installNextApp(join(dir, 'next'), env);
      const messages = problems.map(({ location, message }) => `${location}: ${message}`);
      if (failure !== undefined) messages.push(failure);
      if (messages.length > 0) throw new Error(messages.join('\n'));
    } finally {
      await registry.stop();
    }
  });
  writePreparation(cache, { upstream });
  return [cache.verdaccio, cache.tools, cache.storage].reduce((sum, dir) => sum + measure(dir), 0);
}

/** Nothing of what is fetched runs a script while it is installed. */
async function install(dir: string, manifest: object): Promise<void> {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ private: true, ...manifest }));
  const argv = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
  const env = withoutNpmSettings(process.env);
  const { code, stdout, stderr } = await runProgram('npm', argv, dir, env, TIMEOUT_MS);
  if (code !== 0) throw new Error(`npm install in ${dir} ends with ${code}\n${stdout}${stderr}`);
}

function measure(dir: string): number {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
