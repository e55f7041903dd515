// npm run test:file -- FILE [-t NAME]: single tests, after the builds that they need. The report of failures names this command.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromiumEnvironment, findChromium } from '../chromium.mjs';
import { buildDocs } from '../lib/docs-site.mjs';
import { buildPackages } from '../lib/packages.mjs';
import { ROOT } from '../lib/paths.mjs';
import { SITE, buildSite } from '../lib/site.mjs';
import { Steps } from '../lib/steps.mjs';
import { runTests } from '../lib/tests.mjs';

export async function runTask(words) {
  const options = words.filter((word) => word !== '--long');
  const env = options.length < words.length ? { COMUNAL_TEST_LONG: '1' } : {};
  const paths = options.filter((word) => existsSync(join(ROOT, word)));
  const steps = new Steps((name) => `npm test -- --step ${name}`);
  for (const [name, build] of listBuilds(paths)) {
    if (!(await steps.step(name, () => build({ quiet: true })))) return steps.close();
  }
  Object.assign(env, chromiumEnvironment(await findChromium()));
  // The compiler is started for tests of types alone.
  if (!words.some((word) => word.includes('.test-d.'))) env.COMUNAL_TYPES_CHECKED = '1';
  // An absolute path matches this file and none whose path ends in the same way.
  const argv = options.map((word) => (paths.includes(word) ? resolve(ROOT, word) : word));
  steps.add(await runTests(argv, env));
  return steps.close();
}

/** Lists what has to be built before the tests in some files, or in all where none is named. */
function listBuilds(paths) {
  const isAnyIn = (...folders) =>
    paths.length === 0 ||
    paths.some((path) => folders.some((folder) => path.startsWith(`${folder}/`)));
  const builds = [];
  if (isAnyIn('docs', 'examples', 'integrations') || paths.some(readsBuiltPackage))
    builds.push(['build', (options) => buildPackages(undefined, options)]);
  if (isAnyIn(SITE)) builds.push(['site', buildSite]);
  if (isAnyIn('docs')) builds.push(['docs', buildDocs]);
  return builds;
}

/** Whether a test starts what was built of a package, such as a command. All others read the sources. */
function readsBuiltPackage(path) {
  return /\.\.\/[a-z-]+\/dist\//.test(readTest(path));
}

/** Reads a test file. Of a folder, any test may do anything. */
function readTest(path) {
  const file = join(ROOT, path);
  return statSync(file).isDirectory() ? '../cli/dist/' : readFileSync(file, 'utf8');
}
