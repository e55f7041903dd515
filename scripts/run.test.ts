import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

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

it('says where nothing can be written when a toolchain has to be fetched', () => {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-run-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeFileSync(join(dir, 'file'), ''); // no folder can be made inside: that stops root too
  const cache = join(dir, 'file', 'cache');
  const { status, stderr } = spawnSync(process.execPath, [script, 'lint'], {
    encoding: 'utf8',
    env: { PATH: dir, HOME: dir, npm_config_cache: cache }, // a PATH without pnpm
  });
  expect(status).toBe(1);
  expect(stderr).toContain(
    `Nothing can be written in ${cache}, where npm keeps what it downloads (ENOTDIR).`,
  );
  expect(stderr).toContain('npm_config_cache=');
});
