import { chmodSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatCommand } from '../src/cli/format/format-command.ts';
import { goodFiles, withFolder, type Files } from './support/folder.ts';

/** Calls `comunal format` beside a content folder. */
async function runFormat(cwd: string, args: readonly string[], env: Record<string, string> = {}) {
  const written = { out: '', err: '' };
  const code = await formatCommand.run({
    args,
    cwd,
    env,
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text) },
    locale: 'en',
    signal: new AbortController().signal,
  });
  return { code, ...written };
}

/** Writes a project whose folder `content` has some files changed. */
function withProject<T>(changes: Files, use: (cwd: string) => Promise<T>): Promise<T> {
  const files = Object.entries({ ...goodFiles, ...changes });
  const none = Object.fromEntries(Object.keys(goodFiles).map((path) => [path, null]));
  return withFolder(
    { ...none, ...Object.fromEntries(files.map(([path, text]) => [`content/${path}`, text])) },
    use,
  );
}

const untidy = "visibility:  public\ntitle: 'Taller'   # as on the poster\nstarts: 2030-03-08\n";
const tidy = 'visibility: public\ntitle: Taller # as on the poster\nstarts: "2030-03-08"\n';
const read = (cwd: string, path: string) => readFileSync(join(cwd, 'content', path), 'utf8');

it('formats the content folder once, private/ included, and says what changed', async () => {
  const changes = { 'events/taller.yaml': untidy, 'private/people/rio.yaml': "name: 'Río'\n" };
  await withProject(changes, async (cwd) => {
    const others = ['content/events/charla.yaml', 'content/publications', 'content/site.yaml'];
    expect((await runFormat(cwd, others)).code).toBe(0);
    const first = await runFormat(cwd, []);
    expect(first).toEqual({
      code: 0,
      err: '',
      out: `content/events/taller.yaml
content/private/people/rio.yaml

2 files written in the canonical form
8 files were in the canonical form already
`,
    });
    expect(read(cwd, 'events/taller.yaml')).toBe(tidy);
    expect(read(cwd, 'private/people/rio.yaml')).toBe('name: Río\n');
    const second = await runFormat(cwd, ['content']);
    expect(second.out).toBe('10 files were in the canonical form already\n');
  });
});

it('formats what a path names and nothing else', async () => {
  const changes = { 'events/taller.yaml': untidy, 'events/otro.yaml': untidy };
  await withProject(changes, async (cwd) => {
    const { out } = await runFormat(cwd, ['content/events/taller.yaml']);
    expect(out).toBe('content/events/taller.yaml\n\n1 file written in the canonical form\n');
    expect(read(cwd, 'events/otro.yaml')).toBe(untidy);
  });
});

it('leaves files for download alone, whose checksum would be wrong then', async () => {
  await withProject({ 'publications/libro/texto.md': '---\na:   1\n---\n' }, async (cwd) => {
    await runFormat(cwd, []);
    expect(read(cwd, 'publications/libro/texto.md')).toBe('---\na:   1\n---\n');
  });
});

it('writes nothing with --check, and ends with 1', async () => {
  await withProject({ 'events/taller.yaml': untidy }, async (cwd) => {
    const { code, out } = await runFormat(cwd, ['--check', 'content/events/taller.yaml']);
    expect(code).toBe(1);
    expect(out).toBe(
      'content/events/taller.yaml\n\n1 file is not in the canonical form; comunal format writes it so\n',
    );
    expect(read(cwd, 'events/taller.yaml')).toBe(untidy);
    await runFormat(cwd, ['content']);
    expect((await runFormat(cwd, ['--check'])).code).toBe(0);
  });
});

it('names what it cannot read with line and column, leaves it, and formats the others', async () => {
  const broken = 'visibility: public\ntitle: [\n';
  const anchor = 'visibility: public\ntitle: &x Taller\n';
  const changes = {
    'events/roto.yaml': broken,
    'events/ancla.yaml': anchor,
    'events/taller.yaml': untidy,
  };
  await withProject(changes, async (cwd) => {
    const { code, out } = await runFormat(cwd, ['content/events']);
    expect(code).toBe(1);
    expect(out).toContain('content/events/roto.yaml:');
    expect(out).toContain('content/events/ancla.yaml:2:11: There is an anchor');
    expect(out).toContain('2 files stay as they were');
    expect(read(cwd, 'events/roto.yaml')).toBe(broken);
    expect(read(cwd, 'events/ancla.yaml')).toBe(anchor);
    expect(read(cwd, 'events/taller.yaml')).toBe(tidy);
  });
});

it('gives a report as JSON', async () => {
  await withProject({ 'events/taller.yaml': untidy }, async (cwd) => {
    const { out } = await runFormat(cwd, ['--json', 'content/events/taller.yaml']);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      files: 1,
      canonical: 0,
      changed: ['content/events/taller.yaml'],
      closedChanged: 0,
      problems: [],
    });
  });
});

it('names no closed entry in a log that others read', async () => {
  const changes = {
    'events/taller.yaml': untidy,
    'events/secreto.yaml': "title: 'Secreto'\n",
    'private/people/rio-secreto.yaml': "name: 'Río secreto'\n",
    'private/people/otro-secreto.yaml': 'name: &secreto x\n',
    'private/people/roto-secreto.yaml': 'name: [secreto\n',
  };
  await withProject(changes, async (cwd) => {
    for (const args of [['--check'], ['--check', '--json']]) {
      const { code, out, err } = await runFormat(cwd, args, { CI: 'true' });
      expect(code).toBe(1);
      expect(out + err).toContain('taller');
      expect(out + err).not.toMatch(/secreto/i);
    }
    const { out } = await runFormat(cwd, ['--check', '--mask-closed']);
    expect(out).toContain('2 files of closed entries\n');
    expect(out).toContain('a closed entry: There is an anchor');
  });
});

it('keeps who may read a file', async () => {
  await withProject({ 'events/taller.yaml': untidy }, async (cwd) => {
    const path = join(cwd, 'content/events/taller.yaml');
    chmodSync(path, 0o640);
    await runFormat(cwd, []);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });
});

it('writes through a link inside the folder, and follows none that leads out', async () => {
  await withProject({ 'events/taller.yaml': untidy, 'events/anexos/nota.txt': '' }, async (cwd) => {
    const outside = join(cwd, 'fuera.yaml');
    writeFileSync(outside, untidy);
    symlinkSync(outside, join(cwd, 'content/events/fuera.yaml'));
    symlinkSync('taller.yaml', join(cwd, 'content/events/dentro.yaml'));
    const { code, out } = await runFormat(cwd, []);
    expect(code).toBe(1);
    expect(out).toContain('content/events/fuera.yaml');
    expect(readFileSync(outside, 'utf8')).toBe(untidy);
    expect(read(cwd, 'events/taller.yaml')).toBe(tidy);
    expect(read(cwd, 'events/dentro.yaml')).toBe(tidy);
  });
});

it.each([
  [['nada'], 'There is no folder “nada”.'],
  [['content/portada.svg'], '“content/portada.svg” is neither a file of an entry nor'],
])('ends with 1 for %j, which has no entries', async (args, message) => {
  await withProject({ 'portada.svg': '' }, async (cwd) => {
    const { code, err } = await runFormat(cwd, args);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(existsSync(join(cwd, 'nada'))).toBe(false);
  });
});
