// npm run bench [PACKAGE]: each bench file in its own plain Node, on what was built; then what each package weighs installed.
import { globSync } from 'node:fs';
import { buildPackages } from '../lib/packages.mjs';
import { ROOT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';

const INSTALLED = 'tooling/package-checks/src/list-installed.ts';

export async function runTask([folder]) {
  const files = globSync(`packages/${folder ?? '*'}/bench/*.bench.{ts,mjs}`, {
    cwd: ROOT,
  }).toSorted();
  if (files.length === 0) {
    console.error(`There is no packages/${folder ?? '*'}/bench/*.bench.ts to run.`);
    return 1;
  }
  const built = await buildPackages(folder ? [folder] : undefined, { quiet: true });
  if (built.code !== 0) {
    console.error(built.output);
    return built.code;
  }
  let bad = 0;
  for (const file of [...files, INSTALLED]) {
    const words = file === INSTALLED && folder ? [folder] : [];
    const argv = ['--expose-gc', '--disable-warning=ExperimentalWarning', file, ...words];
    const { code } = await run(process.execPath, argv);
    if (code === 0) continue;
    bad++;
    console.error(`FAILED: ${file} (exit code ${code})`);
  }
  return bad === 0 ? 0 : 1;
}
