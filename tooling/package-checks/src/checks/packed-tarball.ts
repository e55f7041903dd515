import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBundledCopies } from '../lib/find-bundled-copies.ts';
import { findPublishProblems } from '../lib/find-publish-problems.ts';
import { findTypeProblems } from '../lib/find-type-problems.ts';
import { withPacked, type Packed } from '../lib/pack.ts';
import type { Problem } from '../problem.ts';
import type { Package, Workspace } from '../workspace.ts';

/** What would be published carries its licence and no copy of what is optional, and publint and attw have nothing to say about it. */
export async function checkPackedTarball(
  workspace: Workspace,
  packed?: readonly Packed[],
): Promise<Problem[]> {
  const check = async (all: readonly Packed[]): Promise<Problem[]> => {
    const selected = all.filter(({ pkg }) => workspace.selected.includes(pkg));
    const problems: Problem[] = [];
    for (const archive of selected) problems.push(...(await checkTarball(archive)));
    return problems;
  };
  return packed ? check(packed) : withPacked(workspace, check);
}

/** Entries that are sources for Vite, such as components of Astro: no compiler resolves what they import. */
function listSources({ manifest }: Package): string[] {
  return Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]) =>
    typeof target === 'string' && target.endsWith('.ts') ? [subpath] : [],
  );
}

async function checkTarball({ pkg, tarball, dir }: Packed): Promise<Problem[]> {
  const location = pkg.name;
  const problems: Problem[] = [];
  // pnpm adds the root's, but not where any packed file has the word in its name.
  if (!existsSync(join(dir, 'LICENSE')))
    problems.push({
      location,
      message: 'its tarball has no LICENSE: copy that of the root into its folder.',
    });
  for (const name of findBundledCopies(dir, pkg.manifest))
    problems.push({
      location,
      message: `its files hold a copy of ${name}, which is optional: name it in external of its tsup.config.ts.`,
    });
  const publishProblems = await findPublishProblems(tarball);
  if (publishProblems.length > 0)
    problems.push({ location, message: `publint says\n${publishProblems.join('\n')}` });
  const typeProblems = await findTypeProblems(tarball, listSources(pkg));
  if (typeProblems.length > 0)
    problems.push({ location, message: `attw says\n${typeProblems.join('\n')}` });
  return problems;
}
