import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkCleanTree } from './check-clean-tree.ts';

it('names the files that a commit does not have', () => {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-release-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  execFileSync('git', ['init', '--quiet'], { cwd: dir });
  expect(() => checkCleanTree(dir)).not.toThrow();
  writeFileSync(join(dir, 'draft.ts'), '');
  expect(() => checkCleanTree(dir)).toThrow(/not as they were committed.*\n\?\? draft\.ts$/s);
});
