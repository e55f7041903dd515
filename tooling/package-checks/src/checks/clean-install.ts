import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { specifierOf } from '../entries.ts';
import { installAlone } from '../lib/install-alone.ts';
import { withPacked, type Packed } from '../lib/pack.ts';
import { runProgram } from '../lib/run-program.ts';
import { withTemporaryFolder } from '../lib/temporary-folder.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/** Each packed package works for who installs it alone: every entry loads by `import` and by `require`. */
export async function checkCleanInstall(workspace: Workspace): Promise<Problem[]> {
  return withPacked(workspace, async (all) => {
    const selected = all.filter(({ pkg }) => workspace.selected.includes(pkg));
    const problems: Problem[] = [];
    for (const packed of selected) {
      const work = (dir: string) => checkEntries(packed, all, dir);
      problems.push(...(await withTemporaryFolder('comunal-clean-install-', work)));
    }
    return problems;
  });
}

async function checkEntries(
  packed: Packed,
  all: readonly Packed[],
  dir: string,
): Promise<Problem[]> {
  installAlone(packed, all, dir);
  const problems: Problem[] = [];
  for (const entry of packed.pkg.entries) {
    const location = specifierOf(packed.pkg.name, entry);
    const name = JSON.stringify(location);
    const ways = [
      ['import.mjs', `await import(${name});`],
      ['require.cjs', `require(${name});`],
    ] as const;
    for (const [file, code] of ways) {
      writeFileSync(join(dir, file), code);
      const { code: exit, stderr } = await runProgram(process.execPath, [file], dir);
      if (exit !== 0)
        problems.push({ location, message: `${code} fails when installed alone\n${stderr}` });
    }
  }
  return problems;
}
