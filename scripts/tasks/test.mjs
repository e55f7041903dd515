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

const PACKAGE_CHECKS = [
  'runtime-neutral',
  'test-timing',
  'manifest-links',
  'message-keys',
  'package-diagram',
  'packed-tarball',
  'install-bytes',
  'licences',
  'clean-install',
  'readme-shape',
  'readme-links',
  'readme-examples',
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
  const check = (name) => [name, () => packageCheck(name)];
  await steps.together({
    chain: [
      ['build', () => buildPackages(undefined, { quiet: true })],
      ['site', () => buildSite({ quiet: true })],
    ],
    free: [
      // By the sources alone; `doc-comments` and `export-collisions` are in it.
      check('public-exports'),
      ['format', () => checkFormat()],
      ['commits', () => checkCommits()],
    ],
    // Types among them: Astro writes the site's own while building. The slowest first, so that nothing waits for it at the end.
    after: [
      ['docs', () => buildDocs({ quiet: true })],
      ['types', () => checkTypes()],
      ['lint', () => checkLint()],
      ['pages', () => checkPages()],
      ['imports', () => checkImports()],
      ['sizes', () => checkSizes()],
      ['unused', () => checkUnused()],
      ['workspace', () => checkWorkspace()],
      ...[...moreChecks, ...PACKAGE_CHECKS].map(check),
    ],
  });
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
