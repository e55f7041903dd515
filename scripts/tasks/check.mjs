// npm run check PACKAGE: what a contributor wants to know about one package, in less than a minute.
import { chromiumEnvironment, findChromium } from '../chromium.mjs';
import { checkFormat, checkImports, checkLint, checkSizes, packageCheck } from '../lib/checks.mjs';
import { buildPackages } from '../lib/packages.mjs';
import { Steps } from '../lib/steps.mjs';
import { runTests } from '../lib/tests.mjs';
import { checkTypes } from '../lib/types.mjs';

const CODE_CHECKS = ['runtime-neutral', 'doc-comments', 'test-timing', 'test-environment'];
const TEXT_CHECKS = ['readme-shape', 'readme-links', 'readme-examples', 'protection-claims'];

export async function runTask([folder]) {
  const steps = new Steps(() => `npm run check ${folder}`);
  const path = `packages/${folder}`;
  await steps.step('build', () => buildPackages([folder], { quiet: true }));
  await steps.step('types', () => checkTypes(folder));
  await steps.step('lint', () => checkLint(path));
  await steps.step('format', () => checkFormat(path));
  await steps.step('imports', () => checkImports(path));
  await steps.step('sizes', () => checkSizes(folder));
  for (const name of [...CODE_CHECKS, ...TEXT_CHECKS])
    await steps.step(name, () => packageCheck(name, folder));
  const browser = chromiumEnvironment(await findChromium());
  steps.add(await runTests(['--passWithNoTests', `${path}/`], browser));
  return steps.close();
}
