// What the release tasks share: the registry in RELEASE_REGISTRY, the checks of tarballs, packing and publishing.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkCleanTree } from '../release/check-clean-tree.ts';
import { checkReleaseTarget } from '../release/check-release-target.ts';
import { checkVersions, packReleases, publishReleases } from '../release/release-packages.ts';
import {
  createReleaseEnvironment,
  isLoopback,
  readReleaseRegistry,
} from '../release/release-registry.ts';
import { packageCheck } from './checks.mjs';
import { buildPackages } from './packages.mjs';
import { bin, CACHE, ROOT } from './paths.mjs';
import { Steps } from './steps.mjs';
import { checkSourceTypes } from './types.mjs';

const PACKAGE_CHECKS = [
  'manifest-links',
  'runtime-neutral',
  'export-collisions',
  'packed-tarball',
  'clean-install',
  'readme-links',
  'local-paths',
];

/**
 * What has to pass before packages are packed, as steps.
 *
 * @public - also for its test, which imports it by a name in a variable
 */
export const CHECKS = [
  ['types', () => checkSourceTypes()],
  ...PACKAGE_CHECKS.map((name) => [name, () => packageCheck(name)]),
];

/** Builds, checks and packs what the registry does not have yet, into `.release/`. Answers the exit code. */
export async function pack() {
  const { context, registry } = readContext();
  if (!isLoopback(registry)) checkCleanTree(ROOT);
  checkVersions(ROOT);
  const steps = new Steps();
  if (!(await steps.step('build', () => buildPackages(undefined, { quiet: true }))))
    return steps.close();
  for (const [name, check] of CHECKS) await steps.step(name, check);
  if (steps.close() !== 0) return 1;
  const releases = await packReleases(context);
  if (releases.length === 0) console.log('The registry has every version already');
  else console.log(`Packed into .release:\n${releases.join('\n')}`);
  return 0;
}

/** Publishes what lies in `.release/`. Answers the exit code. */
export async function publish() {
  const { context, registry } = readContext();
  console.log(await publishReleases(context, !isLoopback(registry)));
  return 0;
}

/** Runs a part of a release; what holds it back is printed, and nothing of the code behind it. */
export async function runRelease(...parts) {
  try {
    for (const part of parts) {
      const code = await part();
      if (code !== 0) return code;
    }
    return 0;
  } catch (error) {
    console.error(error.message);
    return 1;
  }
}

function readContext() {
  const registry = readReleaseRegistry(process.env);
  checkReleaseTarget(ROOT, registry);
  mkdirSync(CACHE, { recursive: true });
  const context = {
    root: ROOT,
    changesetBin: bin('changeset'),
    packDir: join(ROOT, '.release'),
    env: createReleaseEnvironment(registry, CACHE, process.env),
  };
  return { context, registry };
}
