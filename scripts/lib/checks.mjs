// The checks as functions that answer `{ code, output }`, for the tasks that put them together.
import { join } from 'node:path';
import { ROOT, bin } from './paths.mjs';
import { ROOMY, run } from './run.mjs';

const shell = process.platform === 'win32';
const tool = (name, argv, env = {}) => run(bin(name), argv, { quiet: true, shell, env });

/** Type-checks the pages of the site package and of the docs, which tsc cannot read: a missing text of the interface ends here. */
export const checkPages = () => packageCheck('astro-types');

export const checkLint = (path = '.') =>
  tool(
    'oxlint',
    ['--type-aware', '--deny-warnings', '--no-error-on-unmatched-pattern', path],
    ROOMY,
  );

export const checkFormat = (path = '.') => tool('oxfmt', ['--list-different', path]);

/** Levels of packages, circles, and what a package may import: the rules are in .dependency-cruiser.mjs. */
export const checkImports = (path) =>
  tool('depcruise', [
    '--config=.dependency-cruiser.mjs',
    '--output-type=err-long',
    ...(path ? [path] : ['packages', 'examples', 'integrations', 'tooling', 'scripts']),
  ]);

export const checkUnused = () => tool('knip', ['--no-progress', '--no-config-hints']);

export const checkWorkspace = () => tool('sherif', ['--fail-on-warnings']);

/** Each entry as a consumer bundles it, under its ceiling: tooling/package-checks/.size-limit.ts says which. */
export function checkSizes(folder) {
  const cwd = join(ROOT, 'tooling', 'package-checks');
  const env = folder ? { COMUNAL_PACKAGE: folder } : {};
  return run(bin('size-limit', cwd), ['--hide-passed'], { quiet: true, shell, cwd, env });
}

/** One check of tooling/package-checks, on all packages or on one. */
export function packageCheck(name, folder) {
  const main = join(ROOT, 'tooling', 'package-checks', 'src', 'main.ts');
  const argv = folder ? [main, name, folder] : [main, name];
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', ...argv], { quiet: true });
}
