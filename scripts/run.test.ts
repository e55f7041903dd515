import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const script = join(import.meta.dirname, 'run.mjs');

function run(...words: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' });
  return { status, stderr };
}

it.each([
  [[], 'No task was named.', '  start '],
  [['nonsense'], 'There is no task "nonsense".', '  test:long '],
  [['check'], '"check" needs the folder name of a package.', 'Packages: '],
  [['check', 'nonsense'], 'There is no package "nonsense".', 'schemas'],
  [['bench', '--', 'nonsense'], 'There is no package "nonsense".', 'schemas'],
])('refuses %j, and says what there is, before any set-up', (words, problem, help) => {
  const { status, stderr } = run(...words);
  expect(status).toBe(2);
  expect(stderr).toContain(problem);
  expect(stderr).toContain(help);
});
