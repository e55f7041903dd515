// npm test: every check as one counted step, then every test. With `--step NAME`, one step alone, after those that it needs.
import { chromiumEnvironment, findChromium, formatChromium } from '../chromium.mjs';
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
  return runEverything('npm test', words);
}

/**
 * `command` is what started this; `words` are passed to vitest; `env` reaches the tests; `moreChecks` are of tooling/package-checks,
 * `moreSteps` stand alone.
 */
export async function runEverything(command, words, env = {}, moreChecks = [], moreSteps = []) {
  const steps = new Steps((name) => `${command} -- --step ${name}`);
  const step = (name, work, ...needs) => ({ name, work, needs });
  const check = (name, ...needs) => step(name, () => packageCheck(name), ...needs);
  // In the order in which they begin. The slowest come first, so that nothing waits for one at the end.
  const checks = [
    step('build', () => buildPackages(undefined, { quiet: true })),
    step('site', () => buildSite({ quiet: true }), 'build'),
    step('docs', () => buildDocs({ quiet: true }), 'build'),
    // Astro writes types of the sites while it builds them.
    step('types', () => checkTypes(), 'site'),
    step('lint', () => checkLint(), 'site'),
    // The short form of a rehearsal of a release: `packed-tarball`, `install-bytes` and `clean-install` are in it.
    check('packed-packages', 'build'),
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
  ];
  let chromium = {};
  const later = [
    ...moreSteps.map(([name, work]) => step(name, work)),
    step('browser', async () => {
      chromium = await findChromium();
      return { code: 0, output: '', note: formatChromium(chromium) };
    }),
  ];
  if (words[0] === '--step') return runStep(words[1], [...checks, ...later], steps);
  console.log('Building and checking, then the tests');
  await steps.together(checks);
  for (const { name, work } of later) await steps.step(name, work);
  console.log('Running the tests');
  const browser = chromiumEnvironment(chromium);
  steps.add(await runTests(words, { ...env, ...browser, COMUNAL_TYPES_CHECKED: '1' }));
  return steps.close();
}

/** Runs the step of a name, after those that it needs. */
async function runStep(name, all, steps) {
  if (!all.some((step) => step.name === name)) {
    console.error(
      `There is no step "${name ?? ''}".\nSteps: ${all.map((step) => step.name).join(', ')}`,
    );
    return 2;
  }
  const picked = new Set([name]);
  // A set takes in what is added while it is gone through.
  for (const each of picked)
    for (const need of all.find((step) => step.name === each).needs) picked.add(need);
  await steps.together(all.filter((step) => picked.has(step.name)));
  return steps.close();
}
