import {
  checkFormat,
  checkImports,
  checkLint,
  checkUnused,
  checkWorkspace,
} from '../lib/checks.mjs';
import { checkCommits } from '../lib/commits.mjs';
import { Steps } from '../lib/steps.mjs';

export async function runTask() {
  const steps = new Steps(() => 'npm run lint');
  await steps.step('lint', () => checkLint());
  await steps.step('format', () => checkFormat());
  await steps.step('imports', () => checkImports());
  await steps.step('unused', () => checkUnused());
  await steps.step('workspace', () => checkWorkspace());
  await steps.step('commits', () => checkCommits());
  return steps.close();
}
