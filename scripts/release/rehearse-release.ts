import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyForRehearsal } from './copy-for-rehearsal.ts';
import { CORRECTED, listExpectedReleases } from './expected-correction.ts';
import { findReleaseProblems } from './find-release-problems.ts';
import { readPublishedPackages } from './published-packages.ts';
import { packReleases, publishReleases, type ReleaseContext } from './release-packages.ts';
import { createReleaseEnvironment } from './release-registry.ts';
import { versionPackages } from './version-packages.ts';

/** What a release of a copy goes to, and from where. */
export interface CopyOptions {
  readonly root: string;
  readonly changesetBin: string;
  /** The address of a registry on loopback. */
  readonly registry: string;
  /** An empty folder. */
  readonly dir: string;
}

/** What was published, and what is wrong with it. */
export interface RehearsedRelease {
  /** `name@version` of each. */
  readonly releases: readonly string[];
  readonly problems: readonly string[];
}

/** Releases a copy of the built packages for the first time. The repository stays as it is. */
export async function rehearseFirstRelease(options: CopyOptions): Promise<RehearsedRelease> {
  const { root, dir } = options;
  const copy = join(dir, 'repository');
  mkdirSync(copy);
  copyForRehearsal(root, copy);
  return releaseCopy(options);
}

/** Releases a correction of one package after the first release: what it must raise, and nothing else. */
export async function rehearseCorrection(options: CopyOptions): Promise<RehearsedRelease> {
  const copy = join(options.dir, 'repository');
  const expected = listExpectedReleases(readPublishedPackages(copy)).join(', ');
  writeFileSync(
    join(copy, '.changeset', 'rehearsal.md'),
    `---\n'${CORRECTED}': patch\n---\n\nCorrects something.\n`,
  );
  execFileSync('git', ['add', '.changeset'], { cwd: copy, stdio: 'ignore' });
  const { releases, problems } = await releaseCopy(options);
  const released = releases.toSorted().join(', ');
  if (released === expected) return { releases, problems };
  const message = `A correction of ${CORRECTED} releases ${released}, not ${expected}.`;
  return { releases, problems: [...problems, message] };
}

async function releaseCopy({
  changesetBin,
  registry,
  dir,
}: CopyOptions): Promise<RehearsedRelease> {
  const root = join(dir, 'repository');
  const env = createReleaseEnvironment(new URL(registry), dir, {
    ...process.env,
    RELEASE_TOKEN: 'rehearsal',
    RELEASE_PROVENANCE: '0',
  });
  const context: ReleaseContext = { root, changesetBin, packDir: join(dir, 'packed'), env };
  await versionPackages(root, changesetBin);
  const releases = await packReleases(context);
  await publishReleases(context, false);
  return { releases, problems: await findReleaseProblems(root, registry, dir) };
}
