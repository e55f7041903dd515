import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { extractReports } from '../lib/extract-reports.ts';
import { runProgram } from '../lib/run-program.ts';
import { withTemporaryFolder } from '../lib/temporary-folder.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/** Where API Extractor keeps reports by default; it is not published. */
const FOLDER = 'etc';

/** What each entry exports is what its committed report says, so that who reviews a change sees it. */
export async function apiReports({ selected }: Workspace): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const pkg of selected) {
    await withTemporaryFolder('comunal-api-', async (fresh) => {
      extractReports(pkg, fresh);
      mkdirSync(join(pkg.dir, FOLDER), { recursive: true });
      const argv = ['diff', '--no-index', '--no-color', '--unified=1', '--', FOLDER, fresh];
      const { code, stdout, stderr } = await runProgram('git', argv, pkg.dir);
      if (code === 0) return;
      const message = `says something else than the package exports. If that is meant, write it anew with \`npm run api ${pkg.folder}\`.`;
      problems.push({
        location: `packages/${pkg.folder}/${FOLDER}`,
        message: `${message}\n${stdout}${stderr}`,
      });
    });
  }
  return problems;
}

/** Writes all reports anew. */
export function writeApiReports({ selected }: Workspace): Problem[] {
  for (const pkg of selected) {
    rmSync(join(pkg.dir, FOLDER), { recursive: true, force: true });
    extractReports(pkg, join(pkg.dir, FOLDER));
  }
  return [];
}
