// npm run release:rehearse: a release of this repository as it is, installed and used where no network is.
import { findChromium } from '../chromium.mjs';
import { buildPackages } from '../lib/packages.mjs';
import { bin, CACHE, ROOT } from '../lib/paths.mjs';
import { Steps } from '../lib/steps.mjs';
import { isWithoutNetwork, startWithoutNetwork } from '../lib/without-network.mjs';
import { runRehearsal } from '../release/run-rehearsal.ts';

export async function runTask() {
  if (!isWithoutNetwork()) return startWithoutNetwork('release:rehearse');
  const steps = new Steps(() => 'npm run release:rehearse');
  let startMs = performance.now();
  const report = (part, problems) => {
    const seconds = ((performance.now() - startMs) / 1000).toFixed(0);
    startMs = performance.now();
    const ok = problems.length === 0;
    steps.add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
    console.log(`${ok ? 'ok' : 'FAILED'}: ${part} (${seconds} s)`);
    for (const problem of problems) console.log(problem.replaceAll(/^/gm, '  '));
  };
  await steps.step('build', () => buildPackages(undefined, { quiet: true }));
  await steps.step('chromium', async () => {
    const { path, problem = '' } = await findChromium();
    if (path) process.env.CHROMIUM_PATH = path;
    return { code: path ? 0 : 1, output: problem };
  });
  await steps.step('rehearsal', async () => {
    await runRehearsal(ROOT, CACHE, bin('changeset'), report);
    return { code: 0, output: '' };
  });
  return steps.close();
}
