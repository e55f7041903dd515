import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withPacked, type Packed } from '../lib/pack.ts';
import { runProgram } from '../lib/run-program.ts';
import type { Problem } from '../problem.ts';
import type { Package, Workspace } from '../workspace.ts';

const BIN = join(import.meta.dirname, '..', '..', 'node_modules', '.bin');

/** What would be published carries its licence, and publint and attw have nothing to say about it. */
export async function checkPackedTarball(workspace: Workspace): Promise<Problem[]> {
  return withPacked(workspace, async (all) => {
    const selected = all.filter(({ pkg }) => workspace.selected.includes(pkg));
    const problems: Problem[] = [];
    for (const archive of selected) problems.push(...(await checkTarball(archive, workspace.root)));
    return problems;
  });
}

const ATTW_OPTIONS = ['--profile', 'esm-only', '--format', 'ascii', '--no-emoji', '--no-color'];

/** Entries that are sources for Vite, such as components of Astro: no compiler resolves what they import. */
function excludeSources({ manifest }: Package): string[] {
  const sources = Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]) =>
    typeof target === 'string' && target.endsWith('.ts') ? [subpath] : [],
  );
  return sources.length > 0 ? ['--exclude-entrypoints', ...sources] : [];
}

async function checkTarball({ pkg, tarball, dir }: Packed, cwd: string): Promise<Problem[]> {
  const tools = [
    ['publint', 'run', '--strict', tarball],
    ['attw', tarball, ...ATTW_OPTIONS, ...excludeSources(pkg)],
  ];
  const problems: Problem[] = [];
  // pnpm adds the root's, but not where any packed file has the word in its name.
  if (!existsSync(join(dir, 'LICENSE')))
    problems.push({
      location: pkg.name,
      message: 'its tarball has no LICENSE: copy that of the root into its folder.',
    });
  for (const [tool = '', ...argv] of tools) {
    const { code, stdout, stderr } = await runProgram(join(BIN, tool), argv, cwd);
    if (code !== 0)
      problems.push({ location: pkg.name, message: `${tool} says\n${stdout}${stderr}` });
  }
  return problems;
}
