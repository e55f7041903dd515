import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../tooling/package-checks/src/lib/run-program.ts';
import { UNRELEASED } from './first-release-notes.ts';
import { readPublishedPackages } from './published-packages.ts';
import { separateSnapshots } from './release-plan.ts';

const TIMEOUT_MS = 600_000;

/** How a release talks to its registry. */
export interface ReleaseContext {
  readonly root: string;
  /** The command of changesets. */
  readonly changesetBin: string;
  /** The folder of the tarballs and the plan to publish them. */
  readonly packDir: string;
  /** From `createReleaseEnvironment`. */
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Packs the packages whose version the registry does not have, in the place of what was packed before.
 *
 * @returns `name@version` of each.
 * @throws When a package has no version yet, or changesets refuses.
 */
export async function packReleases(context: ReleaseContext): Promise<readonly string[]> {
  const { root, packDir } = context;
  checkVersions(root);
  rmSync(packDir, { recursive: true, force: true });
  await runChangeset(context, ['pack', '--out-dir', packDir]);
  return separateSnapshots(packDir).map(({ name, version }) => `${name}@${version}`);
}

/**
 * Refuses packages that have no version to be published under.
 *
 * @throws With their names, and what gives them one.
 */
export function checkVersions(root: string): void {
  const unreleased = readPublishedPackages(root)
    .filter(({ manifest }) => manifest.version === UNRELEASED)
    .map(({ manifest }) => manifest.name);
  if (unreleased.length > 0)
    throw new Error(
      `${unreleased.join(', ')} ${unreleased.length === 1 ? 'stands' : 'stand'} at ${UNRELEASED}. Run npm run release:version, and commit what it writes.`,
    );
}

/**
 * Publishes the tarballs that were packed, dependencies first. What the registry has already is left alone, so that a
 * release that broke off can be taken up again.
 *
 * @param gitTags - Whether each published version becomes a tag here.
 * @returns What changesets says.
 * @throws When nothing was packed, or the registry refuses.
 */
export async function publishReleases(context: ReleaseContext, gitTags: boolean): Promise<string> {
  if (!existsSync(join(context.packDir, 'publish-plan.json')))
    throw new Error(`Nothing is packed in ${context.packDir}. Run npm run release:pack first.`);
  const argv = ['publish', '--from-pack-dir', context.packDir];
  return runChangeset(context, gitTags ? argv : [...argv, '--no-git-tag']);
}

async function runChangeset(
  { root, changesetBin, env }: ReleaseContext,
  argv: readonly string[],
): Promise<string> {
  const outcome = await runProgram(changesetBin, argv, root, env, TIMEOUT_MS);
  const output = `${outcome.stdout}${outcome.stderr}`.trim();
  if (outcome.code !== 0) throw new Error(output);
  return output;
}
