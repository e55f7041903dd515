import type { CommandContext } from '@comunal/command';
import { defineCommand } from '@comunal/command';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createTarGzip } from 'nanotar';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cmsTexts } from '../src/cli/cms-texts.ts';
import { sumOf, type DecapSource } from '../src/cli/fetch-decap.ts';
import { createInit } from '../src/cli/init-subcommand.ts';

const script = 'console.log("Decap");\n';
const packed = await createTarGzip([
  { name: 'package/dist/decap-cms.js', data: script },
  { name: 'package/dist/decap-cms.js.LICENSE.txt', data: 'MIT\n' },
  { name: 'package/dist/other.js', data: 'other\n' },
]);
const release = {
  version: '3.16.3',
  integrity: sumOf(packed),
  scriptIntegrity: sumOf(Buffer.from(script)),
  files: {
    'decap-cms.js': 'package/dist/decap-cms.js',
    'decap-cms.LICENSE.txt': 'package/dist/decap-cms.js.LICENSE.txt',
  },
};

let cwd: string;
let fetches: number;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'comunal-cms-test-'));
  fetches = 0;
  await write('content/site.yaml', 'visibility: public\nlanguages: [es, en]\n');
  await write('content/events/taller.yaml', 'visibility: public\ntitle: Taller\nstarts: 2030\n');
  await write('content/people/luna.yaml', 'name: Luna\n');
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(cwd, path)), { recursive: true });
  await writeFile(join(cwd, path), text);
}

const read = (path: string) => readFile(join(cwd, path), 'utf8');

async function call(args: readonly string[], source: Partial<DecapSource> = {}) {
  let out = '';
  const output = { write: (text: string) => (out += text) };
  const context: CommandContext = {
    args: ['init', ...args],
    cwd,
    env: {},
    stdout: output,
    stderr: output,
    locale: 'es',
    signal: new AbortController().signal,
  };
  const fetchDecap = async () => {
    fetches++;
    return packed;
  };
  const command = defineCommand({
    name: 'cms',
    texts: cmsTexts,
    subcommands: [
      createInit({ fetchDecap, release, ...source }, async () => Buffer.from('start();\n')),
    ],
    open: (_, session) => session,
  });
  return { code: await command.run(context), out };
}

it('writes the forms, and Decap once', async () => {
  const { code, out } = await call([]);
  expect([code, out]).toEqual([0, expect.stringContaining('cms/config.yml: escrito')]);
  expect(await read('cms/decap-cms.js')).toBe(script);
  expect(await read('cms/decap-cms.LICENSE.txt')).toBe('MIT\n');
  expect(await read('cms/index.html')).toContain('<html lang="es">');
  expect((await stat(join(cwd, 'cms/config.yml'))).mode & 0o777).toBe(0o644);
  const again = await call([]);
  expect(again.out).not.toContain('escrito');
  expect(fetches).toBe(1);
});

it('leaves out types whose entries are all closed, unless asked for', async () => {
  const names = async () =>
    (parse(await read('cms/config.yml')) as { collections: { name: string }[] }).collections.map(
      ({ name }) => name,
    );
  expect((await call([])).out).toContain('Personas');
  expect(await names()).not.toContain('person');
  expect(await names()).toContain('event');
  await call(['--closed']);
  expect(await names()).toContain('person');
  await call(['--types', 'event,page']);
  expect(await names()).toEqual(['event', 'page']);
});

it('keeps the form with which the first entry of a type was written, though it is closed', async () => {
  await rm(join(cwd, 'content/people'), { recursive: true });
  await call([]);
  await write('content/people/luna.yaml', 'name: Luna\n');
  expect((await call([])).out).not.toContain('Sin formulario');
  expect(await read('cms/config.yml')).toContain('name: person\n');
});

it('says what to do next, and nothing of a git host that is named already', async () => {
  expect((await call([])).out).toContain('pon tu repositorio en «backend»');
  await write('cms/config.yml', 'backend: { name: gitlab, repo: colectiva/sitio }\n');
  const { out } = await call([]);
  expect([out.includes('npx comunal cms'), out.includes('«backend»')]).toEqual([true, false]);
});

it('fetches nothing for a folder that is no site', async () => {
  await rm(join(cwd, 'content/site.yaml'));
  const { code, out } = await call([]);
  expect([code, out]).toEqual([1, expect.stringContaining('no hay site.yaml')]);
  expect(fetches).toBe(0);
});

it('keeps the backend, the comments and the collections of the collective', async () => {
  await call([]);
  const own = (await read('cms/config.yml'))
    .replace(/backend:\n(?: .*\n)+/, '# ours\nbackend:\n  name: forgejo\n  repo: colectiva/sitio\n')
    .concat(
      '  - name: menu\n    label: Menú\n    folder: menu\n    fields: [{ name: a, label: A }]\n',
    );
  await write('cms/config.yml', own);
  await call(['--language', 'pt']);
  const text = await read('cms/config.yml');
  expect(text).toContain('# ours\nbackend:\n  name: forgejo\n  repo: colectiva/sitio\n');
  const { locale, collections } = parse(text) as {
    locale: string;
    collections: { label: string }[];
  };
  expect(locale).toBe('pt');
  expect(collections.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Atividades', 'Menú']),
  );
  expect(collections.filter(({ label }) => label === 'Menú')).toHaveLength(1);
});

it('writes nothing of a package that is not what was published', async () => {
  const fetchDecap = async () => new Uint8Array([...packed, 0]);
  const { code, out } = await call([], { fetchDecap });
  expect([code, out]).toEqual([1, expect.stringContaining('sha512')]);
  await expect(stat(join(cwd, 'cms'))).rejects.toThrow('ENOENT');
});

it('says what npm said when the registry does not answer', async () => {
  const fetchDecap = () => Promise.reject(new Error('npm error code ENOTFOUND'));
  const { code, out } = await call([], { fetchDecap });
  expect([code, out]).toEqual([1, expect.stringContaining('ENOTFOUND')]);
});

it.each([
  [['--types', 'evento'], 2, '«evento»'],
  [['--language', 'fr'], 2, 'es, en, pt'],
  [['--dir', '..'], 2, 'dentro de la carpeta del proyecto'],
  [['--dir', 'contenido'], 1, 'No existe la carpeta de contenido contenido'],
])('refuses %j', async (args, code, message) => {
  expect(await call(args)).toEqual({ code, out: expect.stringContaining(message) });
});

it('names the line of a configuration that is no YAML, and leaves it as it is', async () => {
  await write('cms/config.yml', 'backend: [\ncollections: }\n');
  const { code, out } = await call([]);
  expect([code, out]).toEqual([1, expect.stringMatching(/línea \d/)]);
  expect(await read('cms/config.yml')).toBe('backend: [\ncollections: }\n');
});

it.each([
  ['- backend\n', 1],
  ['# ours\nbackend\n', 2],
  ['backend: { name: github }\ncollections:\n  event: {}\n', 3],
])('writes nothing over a configuration that is another thing: %j', async (known, line) => {
  await write('cms/config.yml', known);
  const { code, out } = await call([]);
  expect([code, out]).toEqual([1, expect.stringContaining(`cms/config.yml, línea ${line}:`)]);
  expect(await read('cms/config.yml')).toBe(known);
});

it('keeps what a configuration says that has only comments', async () => {
  await write('cms/config.yml', '# Nuestro servidor: git.example\n');
  await call([]);
  expect(await read('cms/config.yml')).toMatch(/^#[^\n]+\n# Nuestro servidor: git\.example\n/);
});

it('writes nothing where a configuration is there that cannot be read', async () => {
  await mkdir(join(cwd, 'cms'));
  await symlink('config.yml', join(cwd, 'cms/config.yml'));
  const { code, out } = await call([]);
  expect([code, out]).toEqual([1, expect.stringMatching(/config\.yml.*ELOOP/)]);
  expect(await readdir(join(cwd, 'cms'))).toEqual(['config.yml']);
  expect((await lstat(join(cwd, 'cms/config.yml'))).isSymbolicLink()).toBe(true);
});
