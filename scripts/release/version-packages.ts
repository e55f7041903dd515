import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../tooling/package-checks/src/lib/run-program.ts';
import { writeFirstReleaseNotes } from './first-release-notes.ts';
import { findOutdatedCopies, type OutdatedCopy } from './outdated-copies.ts';
import { readPublishedPackages } from './published-packages.ts';

const TIMEOUT_MS = 300_000;

/** A version that a package got. */
export interface NewVersion {
  readonly name: string;
  readonly version: string;
}

/**
 * Raises the versions of packages by their changesets, and writes their changelogs.
 *
 * @param changesetBin - The command of changesets.
 * @param snapshot - A name for versions like `0.0.0-NAME-20301231235959`, which stand for a branch and are not to be committed.
 * @returns The packages whose version changed.
 * @throws When the snapshot cannot be called that, or changesets refuses; the message is what it says.
 */
export async function versionPackages(
  root: string,
  changesetBin: string,
  snapshot?: string,
): Promise<readonly NewVersion[]> {
  if (snapshot !== undefined && !/^[0-9A-Za-z-]+$/.test(snapshot))
    throw new Error(
      'The name of a snapshot becomes a part of versions: use letters without accents, digits and hyphens.',
    );
  const runVersion = async (): Promise<void> => {
    const argv = ['version', ...(snapshot === undefined ? [] : ['--snapshot', snapshot])];
    const outcome = await runProgram(changesetBin, argv, root, process.env, TIMEOUT_MS);
    if (outcome.code !== 0) throw new Error(`${outcome.stdout}${outcome.stderr}`.trim());
  };
  const before = readPublishedPackages(root);
  await runVersion();
  const copies = findOutdatedCopies(before, readPublishedPackages(root));
  for (const copy of copies) writeCopyChangeset(root, copy);
  if (copies.length > 0) await runVersion();
  const after = readPublishedPackages(root);
  if (snapshot === undefined) writeFirstReleaseNotes(before, after);
  const oldVersions = new Map(before.map(({ manifest }) => [manifest.name, manifest.version]));
  return after
    .map(({ manifest: { name, version } }) => ({ name, version }))
    .filter(({ name, version }) => oldVersions.get(name) !== version);
}

function writeCopyChangeset(root: string, { name, updates }: OutdatedCopy): void {
  const names = updates.map((update) => `\`${update.name}\` ${update.version}`);
  const sentence = `Contains ${new Intl.ListFormat('en').format(names)}.`;
  const file = join(root, '.changeset', `copy-of-${name.replace(/^@.*\//, '')}.md`);
  writeFileSync(file, `---\n'${name}': patch\n---\n\n${sentence}\n`);
}
