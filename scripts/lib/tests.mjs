// Runs vitest and brings back its counts.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT } from './paths.mjs';
import { run } from './run.mjs';

const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

/** Answers `{ passed, failed, skipped }`; a runner that died without reporting is a failure. */
export async function runTests(argv = [], env = {}) {
  const file = join(CACHE, 'test-counts.json');
  rmSync(file, { force: true });
  // Without a shell in between, which would take apart the name of a test on Windows.
  const { code } = await run(process.execPath, [VITEST, 'run', ...argv], {
    env: { ...env, COMUNAL_COUNTS_FILE: file },
  });
  if (!existsSync(file)) {
    console.log(`FAILED: vitest ended with code ${code} and reported nothing`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  if (code === 0 || counts.failed > 0) return counts;
  console.log(`FAILED: vitest ended with code ${code} after its report`);
  return { ...counts, failed: 1 };
}
