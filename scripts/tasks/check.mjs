// npm run check PACKAGE: what a contributor wants to know about one package, in less than a minute.
import {
  checkFormat,
  checkImports,
  checkLint,
  checkSizes,
  checkTypes,
  packageCheck,
} from '../lib/checks.mjs';
import { buildPackages } from '../lib/packages.mjs';
import { Steps } from '../lib/steps.mjs';
import { runTests } from '../lib/tests.mjs';

const QUICK = ['anywhere', 'doc-comments', 'busy-machine'];
const WORDS = ['readme-shape', 'readme-links', 'readme-examples', 'honest-words'];

export async function runTask([folder]) {
  const steps = new Steps();
  const path = `packages/${folder}`;
  await steps.step('build', () => buildPackages([folder], { quiet: true }));
  await steps.step('types', () => checkTypes(folder));
  await steps.step('lint', () => checkLint(path));
  await steps.step('format', () => checkFormat(path));
  await steps.step('imports', () => checkImports(path));
  await steps.step('sizes', () => checkSizes(folder));
  for (const name of [...QUICK, ...WORDS]) await steps.step(name, () => packageCheck(name, folder));
  steps.add(await runTests(['--project=node', '--passWithNoTests', `${path}/`]));
  return steps.close();
}
