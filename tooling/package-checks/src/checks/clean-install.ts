import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runtimes as ourRuntimes } from '../data/runtimes.ts';
import { installAlone } from '../lib/install-alone.ts';
import { withPacked, type Packed } from '../lib/pack.ts';
import { withTemporaryFolder } from '../lib/temporary-folder.ts';
import { bundleEntries, writeEntryModules } from '../matrix/bundle-entries.ts';
import { compileEntries, type InstalledFolder } from '../matrix/compile-entries.ts';
import { listInstalledEntries } from '../matrix/installed-entries.ts';
import { loadEntries } from '../matrix/load-entries.ts';
import { findMissingTargets } from '../matrix/missing-targets.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/** Where the compiler and the bundler are installed. */
const TOOLS = join(import.meta.dirname, '..', '..');
const COMPILER = {
  name: 'TypeScript',
  program: join(TOOLS, 'node_modules/@typescript/native/bin/tsc'),
  // Several threads would each check what they share.
  argv: ['--singleThreaded'],
};
const NODE = {
  name: 'Node',
  program: process.execPath,
  ways: ['import', 'require'],
} as const;

/**
 * Each packed package works for who installs it alone: every entry loads by `import` and by `require`, compiles in a strict
 * project, and is bundled for a page when it is meant for one. The short form of what a rehearsal of a release goes through.
 */
export async function checkCleanInstall(
  workspace: Workspace,
  runtimes = ourRuntimes,
  packed?: readonly Packed[],
): Promise<Problem[]> {
  const check = (all: readonly Packed[]): Promise<Problem[]> =>
    withTemporaryFolder('comunal-clean-install-', async (root) => {
      const selected = all.filter(({ pkg }) => workspace.selected.includes(pkg));
      const problems: Problem[] = [];
      const folders: InstalledFolder[] = [];
      for (const archive of selected) {
        const dir = join(root, archive.pkg.folder);
        mkdirSync(dir);
        installAlone(archive, all, dir, join(root, '.store'));
        const { name, folder } = archive.pkg;
        const installed = join(dir, 'node_modules', name);
        problems.push(...findMissingTargets(installed));
        const entries = listInstalledEntries(installed, folder, runtimes);
        const loaded = await loadEntries(entries, NODE, dir);
        problems.push(...loaded.problems);
        const { problems: unbundled } = await bundleEntries(
          writeEntryModules(entries, dir),
          'esbuild',
          TOOLS,
          dir,
        );
        problems.push(...unbundled);
        // What does not load exports nothing that could be used by name.
        if (loaded.problems.length === 0) folders.push({ dir, entries, names: loaded.names });
      }
      const typeRoot = join(TOOLS, 'node_modules/@types');
      const uncompiled = await compileEntries(folders, COMPILER, 'nodenext', { root, typeRoot }, [
        'node',
        'page',
      ]);
      return [...problems, ...uncompiled];
    });
  return packed ? check(packed) : withPacked(workspace, check);
}
