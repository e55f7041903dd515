// npm run test:machines [NAME…]: the tests that can depend on the machine, under variations of it.
// --list lists the test files of the variations that are named, or how many each has; --all-tests runs the whole suite.
import { relative } from 'node:path';
import { chromiumEnvironment, findChromium, formatChromium } from '../chromium.mjs';
import { buildDocs } from '../lib/docs-site.mjs';
import { buildPackages } from '../lib/packages.mjs';
import { ROOT } from '../lib/paths.mjs';
import { buildSite } from '../lib/site.mjs';
import { runVariation } from '../machines/run-variation.mjs';
import { readTestFacilities, selectTests } from '../machines/select-tests.mjs';
import { VARIATIONS } from '../machines/variations.mjs';

const OPTIONS = ['--list', '--all-tests'];

export async function runTask(words) {
  const options = words.filter((word) => word.startsWith('--'));
  const names = words.filter((word) => !word.startsWith('--'));
  const unknown = [
    ...options.filter((word) => !OPTIONS.includes(word)),
    ...names.filter((name) => !Object.hasOwn(VARIATIONS, name)),
  ];
  if (unknown.length > 0) {
    const known = [...OPTIONS, ...Object.keys(VARIATIONS)].join(', ');
    console.error(`There is no variation "${unknown.join('", "')}". There are: ${known}`);
    return 2;
  }
  const facilities = await readTestFacilities(ROOT);
  const select = (variation) =>
    options.includes('--all-tests') ? [...facilities.keys()] : selectTests(facilities, variation);
  const entries = Object.entries(VARIATIONS).filter(
    ([name]) => names.length === 0 || names.includes(name),
  );
  if (options.includes('--list')) return list(entries, select, names.length > 0);
  return runAll(entries, select, facilities.size);
}

function list(entries, select, hasFiles) {
  for (const [name, variation] of entries) {
    const tests = select(variation);
    console.log(`${name}: ${variation.changes}: ${tests.length} files`);
    if (hasFiles) for (const test of tests.toSorted()) console.log(`  ${test}`);
  }
  return 0;
}

async function runAll(entries, select, total) {
  const quiet = { quiet: true };
  const builds = {
    packages: () => buildPackages(undefined, quiet),
    site: () => buildSite(quiet),
    docs: () => buildDocs(quiet),
  };
  for (const [name, build] of Object.entries(builds)) {
    const { code, output } = await build();
    if (code !== 0) {
      console.log(`FAILED: build of the ${name}\n${output}\n0 passed, 1 failed, 0 skipped`);
      return 1;
    }
  }
  const chromium = await findChromium();
  console.log(`Browser, unless a variation has another: ${formatChromium(chromium)}`);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, variation] of entries) {
    const tests = select(variation);
    console.log(`${name}: ${variation.changes}: ${tests.length} of ${total} files`);
    counts[await runOne(name, variation, tests, chromiumEnvironment(chromium))] += 1;
  }
  console.log(
    `\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (variations)`,
  );
  return counts.failed === 0 ? 0 : 1;
}

/** Runs one variation and prints what became of it. Answers which of the counts it belongs to. */
async function runOne(name, variation, tests, env) {
  const reason = await variation.missing?.();
  if (reason) {
    console.log(`not here: ${name}: ${reason}`);
    return 'skipped';
  }
  if (tests.length === 0) {
    console.log(`ok: ${name}: no test depends on it`);
    return 'passed';
  }
  const start = performance.now();
  const result = await runVariation(name, variation, tests, env).catch((error) => ({
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: [error.message],
  }));
  const { passed, failed, skipped, failures, log } = result;
  const seconds = Math.round((performance.now() - start) / 1000);
  const summary = `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`;
  console.log(`${failed === 0 ? 'ok' : 'FAILED'}: ${summary}`);
  for (const failure of failures) console.log(`  ${failure}`);
  if (failed > 0 && log) console.log(`  The whole output is in ${relative(ROOT, log)}`);
  return failed === 0 ? 'passed' : 'failed';
}
