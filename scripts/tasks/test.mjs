// npm test: every check as one counted step, then every test.
import { findChromium } from '../chromium.mjs';
import {
  checkFormat,
  checkImports,
  checkLint,
  checkPages,
  checkSizes,
  checkUnused,
  checkWorkspace,
  packageCheck,
} from '../lib/checks.mjs';
import { checkCommits } from '../lib/commits.mjs';
import { buildDocs } from '../lib/docs-site.mjs';
import { buildPackages } from '../lib/packages.mjs';
import { buildSite } from '../lib/site.mjs';
import { Steps } from '../lib/steps.mjs';
import { runTests } from '../lib/tests.mjs';
import { checkTypes } from '../lib/types.mjs';

/** Checks of the packages alone, as they are built. */
const PACKED_CHECKS = ['clean-install', 'packed-tarball', 'install-bytes'];
const PACKAGE_CHECKS = [
  'readme-examples',
  'runtime-neutral',
  'test-timing',
  'test-environment',
  'manifest-links',
  'message-keys',
  'package-diagram',
  'licences',
  'readme-shape',
  'readme-links',
  'docs-blocks',
  'docs-links',
  'docs-translations',
  'protection-claims',
  'local-paths',
];

export async function runTask(words) {
  return runEverything(words);
}

/** `env` reaches the tests; `words` are passed to vitest; `moreChecks` are of tooling/package-checks, `moreSteps` stand alone. */
export async function runEverything(words, env = {}, moreChecks = [], moreSteps = []) {
  const steps = new Steps();
  console.log('Building and checking, then the tests');
  const step = (name, work, ...needs) => ({ name, work, needs });
  const check = (name, ...needs) => step(name, () => packageCheck(name), ...needs);
  // In the order in which they begin. The slowest come first, so that nothing waits for one at the end.
  await steps.together([
    step('build', () => buildPackages(undefined, { quiet: true })),
    step('site', () => buildSite({ quiet: true }), 'build'),
    step('docs', () => buildDocs({ quiet: true }), 'build'),
    // Astro writes types of the sites while it builds them.
    step('types', () => checkTypes(), 'site'),
    step('lint', () => checkLint(), 'site'),
    ...PACKED_CHECKS.map((name) => check(name, 'build')),
    step('pages', () => checkPages(), 'site', 'docs'),
    step('sizes', () => checkSizes(), 'build'),
    step('imports', () => checkImports(), 'site'),
    step('unused', () => checkUnused(), 'site'),
    step('workspace', () => checkWorkspace()),
    ...[...moreChecks, ...PACKAGE_CHECKS].map((name) => check(name, 'site', 'docs')),
    // By the sources alone: beside the build. `doc-comments` and `export-collisions` are in it.
    check('public-exports'),
    step('format', () => checkFormat()),
    step('commits', () => checkCommits()),
  ]);
  for (const [name, work] of moreSteps) await steps.step(name, work);
  let chromium;
  await steps.step('chromium', async () => {
    chromium = await findChromium();
    return { code: chromium.path ? 0 : 1, output: chromium.problem ?? '' };
  });
  console.log('Running the tests');
  const browser = chromium?.path ? { CHROMIUM_PATH: chromium.path } : {};
  steps.add(await runTests(words, { ...env, ...browser, COMUNAL_TYPES_CHECKED: '1' }));
  return steps.close();
}
