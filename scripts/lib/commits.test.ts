import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const name = './commits.mjs';
const { checkCommits } = (await import(name)) as {
  checkCommits: (options: { cwd: string; since: string }) => Promise<{
    code: number;
    output: string;
    note?: string;
  }>;
};

it('accepts a type, a scope and a subject', async () => {
  const { cwd, first } = repository('fix(http): retry a reset connection');
  expect(await checkCommits({ cwd, since: first })).toMatchObject({ code: 0 });
});

it.each([
  ['a subject without a scope', 'docs: say why', 'scope'],
  ['an unknown type', 'improve(http): retry a reset connection', 'type'],
  ['a sentence', 'Retry a reset connection', 'type'],
  ['a subject of more than 72 characters', `fix(http): ${'retry '.repeat(12)}`, '72'],
])('refuses %s and names the rule', async (_, subject, rule) => {
  const { cwd, first } = repository(subject);
  const { code, output } = await checkCommits({ cwd, since: first });
  expect(code).not.toBe(0);
  expect(output).toContain(rule);
});

it('says that nothing was checked where the history does not reach back', async () => {
  const { cwd } = repository('Anything goes here');
  const unknown = '0123456789012345678901234567890123456789';
  expect(await checkCommits({ cwd, since: unknown })).toMatchObject({
    code: 0,
    note: expect.stringContaining('no commit was checked'),
  });
});

function repository(subject: string): { cwd: string; first: string } {
  const cwd = mkdtempSync(join(tmpdir(), 'comunal-commits-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const git = (...argv: string[]): string =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@mail.example', ...argv], {
      cwd,
      encoding: 'utf8',
    });
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '--message', 'Begin');
  const first = git('rev-parse', 'HEAD').trim();
  git('commit', '--quiet', '--allow-empty', '--message', subject);
  return { cwd, first };
}
