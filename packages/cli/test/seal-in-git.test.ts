import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createIdentity } from '@comunal/sealing';
import { childEnvironment, prependToPath } from '@comunal/test-kit/environment';
import { isLong } from '@comunal/test-kit/pick-cases';
import { expect, it, onTestFinished } from 'vitest';

const bin = join(import.meta.dirname, '../src/bin.ts');
const key = await createIdentity();
const closed = 'visibility: closed\ntitle: Reunión de la casa azul\nstarts: 2030\n';
const open = 'visibility: public\ntitle: Charla\nstarts: 2030\n';

/** A repository whose project is in a folder of it, with `npx` that runs the sources of this package. */
function repository(project: string) {
  const root = mkdtempSync(join(tmpdir(), 'comunal-seal-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const cwd = join(root, 'repo', project);
  mkdirSync(join(root, 'path'));
  mkdirSync(join(cwd, 'content'), { recursive: true });
  const npx = join(root, 'path', 'npx');
  // npx --no comunal …
  writeFileSync(
    npx,
    `#!/bin/sh\nshift 2\nexec '${process.execPath}' --conditions=@comunal/source '${bin}' "$@"\n`,
  );
  chmodSync(npx, 0o755);
  const env = childEnvironment({
    PATH: prependToPath(join(root, 'path')),
    HOME: root,
    LC_ALL: 'en_US.UTF-8',
    GIT_CONFIG_GLOBAL: '/dev/null',
    COMUNAL_AGE_KEY: key.identity,
  });
  const run = (
    command: string,
    args: readonly string[],
    more: NodeJS.ProcessEnv = {},
    at = cwd,
  ) => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: at,
      env: { ...env, ...more },
      encoding: 'utf8',
    });
    return { code: status, out: stdout + stderr };
  };
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args]);
  const comunal = (...args: string[]) => run('npx', ['--no', 'comunal', ...args]);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(cwd, 'content', path)), { recursive: true });
    writeFileSync(join(cwd, 'content', path), text);
  };
  execFileSync('git', ['init', '--quiet', join(root, 'repo')], { env });
  return { root, cwd, run, git, comunal, write };
}

/** The same, set up, with one public entry committed. */
function prepared(project: string) {
  const repo = repository(project);
  expect(repo.comunal('seal', 'init').code).toBe(0);
  expect(repo.comunal('recipients', 'add', key.recipient).code).toBe(0);
  repo.write('events/charla.yaml', open);
  repo.git('add', '.');
  expect(repo.git('commit', '-m', 'charla')).toMatchObject({ code: 0 });
  return repo;
}

/** The other tests have the project at the top of the repository, as this one has in the long form. */
const projects = ["sitio de l'una [1]", ...(isLong ? ['.'] : [])];
it.each(projects)(
  'keeps a closed entry out of a real repository, and lets it in sealed, with the project in %s',
  (project) => {
    const { cwd, git, comunal, run, write } = prepared(project);
    write('events/reunion.yaml', closed);
    git('add', '.');
    const refused = git('commit', '-m', 'reunion');
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('content/events/reunion.yaml: it is closed and in clear');
    expect(comunal('seal', 'content/events/reunion.yaml').code).toBe(0);
    git('add', '--all', '.');
    expect(git('commit', '-m', 'sealed')).toMatchObject({ code: 0 });
    const history = git('log', '-p', '--all', '--no-textconv').out;
    expect(history).toContain('AGE ENCRYPTED FILE');
    expect(history).not.toContain('casa azul');

    expect(comunal('unseal', '--all').code).toBe(0);
    write('private/events/reunion.yaml', closed.replace('2030', '2031'));
    comunal('seal', '--all');
    expect(git('diff').out).toContain('+starts: 2031');
    const name = readdirSync(join(cwd, 'content/sealed')).find((each) => each.endsWith('.age'));
    const blind = run('git', ['diff', '--', `content/sealed/${name}`], { COMUNAL_AGE_KEY: '' });
    expect(blind.out).toContain('+Sealed entry, not opened');
    expect(blind.out).not.toContain('2031');
  },
);

it('looks at the index of a commit of single files, and of a linked work tree', () => {
  const { root, git, run, write, cwd } = prepared('.');
  write('events/reunion.yaml', closed);
  write('events/charla.yaml', `${open}# b\n`);
  git('add', '--intent-to-add', 'content/events/reunion.yaml');
  expect(git('commit', '-m', 'x', 'content/events/reunion.yaml').code).toBe(1);
  expect(git('commit', '-m', 'x', 'content/events/charla.yaml')).toMatchObject({ code: 0 });

  const linked = join(root, 'linked');
  git('worktree', 'add', '--quiet', linked);
  mkdirSync(join(linked, 'content/people'));
  writeFileSync(join(linked, 'content/people/ada.yaml'), 'name: Ada\n');
  const at = (...args: string[]) =>
    run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {}, linked);
  at('add', '.');
  expect(at('commit', '-m', 'x').out).toContain('content/people/ada.yaml: it does not say');
  writeFileSync(join(linked, 'content/people/ada.yaml'), 'visibility: public\nname: Ada\n');
  at('add', '.');
  expect(at('commit', '-m', 'x')).toMatchObject({ code: 0 });
  expect(cwd).not.toBe(linked);
});

it('keeps git from a private folder that is there, as unseal asks for', () => {
  const { comunal, git, write } = repository('.');
  write('private/events/reunion.yaml', closed);
  expect(comunal('seal', 'init').out).toContain('private/.gitignore is new');
  expect(comunal('seal', 'init').out).not.toContain('private/.gitignore is new');
  git('add', '.');
  expect(git('ls-files').out).not.toContain('reunion');
});

it('leaves a hook of others as it is, and prints what belongs into it', () => {
  const { cwd, comunal } = repository('.');
  const hook = join(cwd, '.git/hooks/pre-commit');
  mkdirSync(dirname(hook), { recursive: true });
  writeFileSync(hook, '#!/bin/sh\nexit 0\n');
  const { code, out } = comunal('seal', 'init');
  expect(code).toBe(1);
  expect(out).toContain('npx --no comunal seal hook --dir content || exit 1');
  expect(readFileSync(hook, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
});
