// Runs vitest and brings back its counts.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, bin } from './paths.mjs';
import { run } from './run.mjs';

/** Answers `{ passed, failed }`; a runner that died without reporting is a failure. */
export async function runTests(argv = [], env = {}) {
  const file = join(CACHE, 'test-counts.json');
  rmSync(file, { force: true });
  const { code } = await run(bin('vitest'), ['run', ...argv], {
    env: { ...env, COMUNAL_COUNTS_FILE: file },
    shell: process.platform === 'win32',
  });
  if (!existsSync(file)) {
    console.log(`FAILED: vitest ended with code ${code} and reported nothing`);
    return { passed: 0, failed: 1 };
  }
  const { passed, failed } = JSON.parse(readFileSync(file, 'utf8'));
  // For instance a crash after the report.
  if (code !== 0 && failed === 0) return { passed, failed: 1 };
  return { passed, failed };
}
