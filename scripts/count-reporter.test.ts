import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { childEnvironment } from '../tooling/test-kit/src/environment/index.ts';

const root = join(import.meta.dirname, '..');

/** Runs vitest with the reporter on one invented test file and answers what was counted. */
function countsOf(test: string) {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-counts-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, 'node_modules'));
  symlinkSync(
    join(root, 'node_modules', 'vitest'),
    join(dir, 'node_modules', 'vitest'),
    'junction',
  );
  const head = "import { beforeAll, expect, it } from 'vitest';\n";
  writeFileSync(join(dir, 'a.test.mjs'), head + test);
  const file = join(dir, 'counts.json');
  const vitest = join(root, 'node_modules', '.bin', 'vitest');
  const reporter = join(root, 'scripts', 'count-reporter.mjs');
  const { status } = spawnSync(vitest, ['run', '--root', dir, `--reporter=${reporter}`], {
    cwd: dir,
    env: childEnvironment({ COMUNAL_COUNTS_FILE: file }),
    shell: process.platform === 'win32',
  });
  const counts = JSON.parse(readFileSync(file, 'utf8')) as { passed: number; failed: number };
  return { status, passed: counts.passed, failed: counts.failed };
}

const GOOD = "it('passes', () => { expect(1).toBe(1); });\n";

it.each([
  ['a test that passes', '', { status: 0, passed: 1, failed: 0 }],
  ['a skipped test', "it.skip('later', () => {});", { status: 0, passed: 1, failed: 0 }],
  [
    'a test that fails',
    "it('fails', () => { expect(1).toBe(2); });",
    { status: 1, passed: 1, failed: 1 },
  ],
  ['an import that fails', "import './missing.mjs';", { status: 1, passed: 0, failed: 1 }],
  [
    'a hook that fails',
    "beforeAll(() => { throw new Error('no'); });",
    { status: 1, passed: 0, failed: 1 },
  ],
  [
    'an error that surfaces late',
    "it('starts it', () => { setImmediate(() => { throw new Error('late'); }); return new Promise((done) => setImmediate(() => setImmediate(done))); });",
    { status: 1, passed: 2, failed: 1 },
  ],
])('counts %s', (_, test, counts) => {
  expect(countsOf(GOOD + test)).toEqual(counts);
});
