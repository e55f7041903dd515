import { expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { checkTestTiming } from './test-timing.ts';

const problemsOf = (line: string, file = 'src/thing.test.ts'): string[] =>
  checkTestTiming(
    createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
      [`packages/pkg/${file}`]: `import { it } from 'vitest';\n${line}\n`,
    }),
  ).map(({ location, message }) => `${location}: ${message}`);

it.each([
  ['const start = performance.now();', 'measures time'],
  ['expect(Date.now() - start).toBeLessThan(5);', 'asserts how long'],
  ['await page.clock.install();', 'a clock that goes on by itself'],
  ['vi.useFakeTimers({ shouldAdvanceTime: true });', 'a clock that goes on by itself'],
  ['await vi.waitFor(() => expect(done).toBe(true));', 'gives up after a second'],
  ['await page.waitForTimeout(500);', 'sleeps'],
  ['await new Promise((resolve) => setTimeout(resolve, 50));', 'sleeps'],
  ["setTimeout(() => controller.abort('enough'), 100);", 'sleeps'],
  ["import { setTimeout as sleep } from 'node:timers/promises';", 'sleeps'],
  ["describe('all', { timeout: 20_000 }, () => {});", 'a time-out of 20000 ms'],
  ['vi.setConfig({ testTimeout: 30_000 });', 'a time-out of 30000 ms'],
  ['}, 60_000);', 'a time-out of 60000 ms'],
])('refuses %s', (line, message) => {
  const problems = problemsOf(line);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`packages/pkg/src/thing.test.ts:2: `);
  expect(problems[0]).toContain(message);
  expect(problemsOf(line, 'test/support/thing.ts')).toHaveLength(1);
});

it.each([
  'await send({ stallTimeoutMs: 30 });',
  "it('takes its time', { timeout: 600_000 }, () => {});",
  '}, 240_000);',
  "vi.useFakeTimers({ toFake: ['Date'] });",
  'const now = Date.now();',
  'await expect.poll(() => accepted).toHaveLength(1);',
])('has nothing against %s', (line) => {
  expect(problemsOf(line)).toEqual([]);
});

it.each(['docs', 'examples/site', 'tooling/kit'])('reads the tests of %s', (folder) => {
  const workspace = createSampleWorkspace({
    'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
    [`${folder}/test/thing.test.ts`]: 'await page.waitForTimeout(500);\n',
  });
  expect(checkTestTiming(workspace)).toMatchObject([
    { location: `${folder}/test/thing.test.ts:1` },
  ]);
});

it('leaves sources, benchmarks and the contract with a real server alone', () => {
  const line = 'const start = performance.now();';
  for (const file of ['src/thing.ts', 'bench/thing.bench.ts', 'test/contract/server.ts'])
    expect(problemsOf(line, file)).toEqual([]);
});
