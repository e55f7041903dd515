import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeProjectFolder } from './project-folder.ts';

it('keeps the copy of a recording out of git, and from other accounts', async () => {
  const project = mkdtempSync(join(tmpdir(), 'comunal-project-'));
  onTestFinished(() => rmSync(project, { recursive: true }));
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: project, encoding: 'utf8' });
  git('init', '--quiet');
  const folder = join(project, '.comunal', 'work', 'run');
  await makeProjectFolder(folder);
  await makeProjectFolder(folder);
  writeFileSync(join(folder, 'charla.mp4'), '');
  writeFileSync(join(project, '.comunal', 'other'), '');
  expect(git('status', '--porcelain', '--untracked-files=all')).toBe('');
  expect(statSync(join(project, '.comunal')).mode & 0o077).toBe(
    process.platform === 'win32' ? 0o077 : 0,
  );
});
