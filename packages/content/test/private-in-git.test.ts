import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { CheckReport } from '../src/cli/index.ts';
import { checkPrivateNotIgnored } from '../src/check/private-not-ignored.ts';
import { writeNewEntry } from '../src/index.ts';
import { goodFiles, type Files } from './support/folder.ts';
import { runCheck } from './support/run-check.ts';

const secret: Files = { 'private/people/eva.yaml': 'name: Eva Ejemplo\n' };

/** A repository with a content folder in it, under a name that .gitignore would take for a pattern. */
const inside = 'sitio [nuevo]/content';

function repository(files: Files = secret): { readonly root: string; readonly dir: string } {
  const root = mkdtempSync(join(tmpdir(), 'comunal-git-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const dir = join(root, inside);
  for (const [path, text] of Object.entries({ ...goodFiles, ...files })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text ?? '');
  }
  git(root, 'init', '--quiet');
  return { root, dir };
}

function git(root: string, ...args: string[]): void {
  execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
}

async function problemsOf(dir: string): Promise<CheckReport['problems']> {
  const { out } = await runCheck([dir, '--json'], { locale: 'en' });
  return (JSON.parse(out) as CheckReport).problems;
}

it('warns about a private/ that git does not ignore, and suggests a line that helps', async () => {
  const { root, dir } = repository();
  const [problem, ...rest] = await problemsOf(dir);
  expect(rest).toEqual([]);
  expect(problem).toMatchObject({ code: 'private-not-ignored', severity: 'warning' });
  const rule = problem?.suggestion?.en.split(': ').at(-1) ?? '';
  writeFileSync(join(root, '.gitignore'), `${rule}\n`);
  expect(await problemsOf(dir)).toEqual([]);
  git(root, 'add', '.');
  expect(execFileSync('git', ['-C', root, 'ls-files'], { encoding: 'utf8' })).not.toMatch(/eva/);
});

it('reports a private/ that git tracks as an error, ignored or not, and names no file in it', async () => {
  const { root, dir } = repository();
  git(root, 'add', '.');
  writeFileSync(join(root, '.gitignore'), 'private/\n');
  const { code, out } = await runCheck([dir, '--mask-closed'], { cwd: root, locale: 'en' });
  expect(code).toBe(1);
  expect(out).toMatch(/^sitio \[nuevo\]\/content\/private: error: git has files/m);
  expect(out).not.toContain('eva');
});

it.each(['closed', undefined])(
  'keeps a new entry (%s) out of git, without a rule of its collective',
  async (visibility) => {
    const { root, dir } = repository({});
    const fields = {
      title: 'Taller de redes',
      starts: '2030-03-08',
      ...(visibility && { visibility }),
    };
    await writeNewEntry({ dir, type: 'event', slug: 'taller', fields, locale: 'es' });
    expect((await problemsOf(dir)).map(({ code }) => code)).not.toContain('private-not-ignored');
    git(root, 'add', '.');
    const tracked = execFileSync('git', ['-C', root, 'ls-files'], { encoding: 'utf8' });
    expect(tracked).toMatch(/site\.yaml/);
    expect(tracked).not.toMatch(/private/);
  },
);

it('leaves the private folder of a collective as it is', async () => {
  const { dir } = repository();
  const fields = { visibility: 'closed', title: 'Taller de redes', starts: '2030-03-08' };
  await writeNewEntry({ dir, type: 'event', slug: 'taller', fields, locale: 'es' });
  expect(existsSync(join(dir, 'private/.gitignore'))).toBe(false);
});

it('uses the repository of the folder, not the one of a git hook', async () => {
  const { dir } = repository();
  const hookRepository = repository({});
  vi.stubEnv('GIT_DIR', join(hookRepository.root, '.git'));
  vi.stubEnv('GIT_WORK_TREE', hookRepository.root);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect((await problemsOf(dir)).map(({ code }) => code)).toEqual(['private-not-ignored']);
});

it('runs no program from the configuration of the repository', async () => {
  const { root, dir } = repository();
  const mark = join(root, 'ran');
  git(root, 'config', 'core.fsmonitor', `touch '${mark}'; false`);
  expect(await problemsOf(dir)).toHaveLength(1);
  expect(existsSync(mark)).toBe(false);
});

it.each([
  ['there is no private/', {}, true],
  ['the folder is in no repository', secret, false],
])('reports nothing when %s', async (_, files, isRepository) => {
  const { root, dir } = repository(files);
  if (!isRepository) rmSync(join(root, '.git'), { recursive: true });
  expect(await problemsOf(dir)).toEqual([]);
});

it('stops when its signal aborts', async () => {
  const { dir } = repository();
  await expect(checkPrivateNotIgnored(dir, AbortSignal.abort(new Error('enough')))).rejects.toThrow(
    'enough',
  );
});
