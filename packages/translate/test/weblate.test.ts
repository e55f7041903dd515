import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { call, callWith } from './support/call.ts';
import { writeProject } from './support/write-project.ts';

const EVENT = 'visibility: public\nstarts: 2030-03-08\ntitle: { es: Taller, pt: Oficina }\n';
const REPO = 'https://git.example/colectiva/textos.git';

async function readComponents(root: string): Promise<readonly Record<string, unknown>[]> {
  return JSON.parse(await readFile(join(root, 'weblate.json'), 'utf8'));
}

async function writeLocale(root: string, path: string, text: string): Promise<void> {
  const file = join(root, 'locales', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

it('writes a component for the exchange files, and says how Weblate takes it', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  const { code, out, err } = await callWith(root, ['weblate', '--repo', REPO], { locale: 'es' });
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(
    'weblate.json quedó escrito. Componentes: Textos del sitio.\n' +
      'En el servidor de Weblate, con el proyecto colectiva ya creado: weblate import_json --project colectiva weblate.json\n',
  );
  expect(await readComponents(root)).toMatchObject([
    {
      name: 'Textos del sitio',
      repo: REPO,
      branch: 'main',
      push_branch: 'weblate',
      filemask: 'translations/*.po',
      file_format: 'po',
      source_language: { code: 'es' },
    },
  ]);
});

it('adds the namespaces of the interface that the project has in Spanish, when asked', async () => {
  const root = await writeProject({});
  await writeLocale(root, 'es/radio.json', '{ "onAir": "Al aire" }');
  await writeLocale(root, 'es/language.json', '{ "name": "español" }');
  await writeLocale(root, 'pt/site.json', '{}');
  const { err } = await call(root, 'weblate', '--interface', '--repo', REPO);
  expect(err).toContain('comunal translate export --parts content,captions');
  expect((await readComponents(root)).slice(1)).toMatchObject([
    {
      name: 'Interface: radio',
      repo: 'weblate://colectiva/texts',
      filemask: 'locales/*/radio.json',
      template: 'locales/es/radio.json',
      file_format: 'i18nextv4',
    },
  ]);
});

it('finds the project in the repository that it is a folder of', async () => {
  const root = await writeProject({ '../web/content/site.yaml': '' });
  await mkdir(join(root, '.git'));
  await call(join(root, 'web'), 'weblate', '--dir', '../content', '--repo', REPO);
  const [texts] = await readComponents(join(root, 'web'));
  expect(texts?.['filemask']).toBe('web/translations/*.po');
});

it('warns of what a server that copies the repository gets to see, and names nothing of it', async () => {
  const root = await writeProject({
    'events/abierto.yaml': EVENT,
    'events/canario.yaml': EVENT.replace('public', 'closed'),
    'events/otro-canario.yaml': EVENT.replace('public', 'allies'),
    'events/fuera.yaml': EVENT.replace('public', 'unlisted'),
  });
  const { code, out, err } = await call(root, 'weblate', '--repo', REPO);
  expect(code).toBe(0);
  expect(err).toContain('The content folder has 2 entries that are not shown to everybody.');
  expect(err).toContain('1 entry that stands in no list is translated too');
  const file = await readFile(join(root, 'weblate.json'), 'utf8');
  expect(out + err + file).not.toMatch(/canario|fuera/);
});

it.each([
  ['https://ana:clave@git.example/textos.git', 'The address in --repo carries a password'],
  ['https://ghp_clave@git.example/textos.git', 'The address in --repo carries a password'],
  ['git.example/textos', '“git.example/textos” is no address of a repository'],
  ['file:///srv/textos', 'is no address of a repository'],
])('refuses %s, and writes nothing', async (url, sentence) => {
  const root = await writeProject({});
  const { code, err } = await call(root, 'weblate', '--repo', url);
  expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  expect(err).not.toContain('clave');
  await expect(readComponents(root)).rejects.toThrow('ENOENT');
});

it.each(['ssh://git@git.example/textos.git', 'git@git.example:colectiva/textos.git'])(
  'takes %s',
  async (url) => {
    const root = await writeProject({});
    expect((await call(root, 'weblate', '--repo', url)).code).toBe(0);
    expect(await readComponents(root)).toMatchObject([{ repo: url }]);
  },
);

it('keeps a file that somebody changed', async () => {
  const root = await writeProject({});
  expect((await call(root, 'weblate')).err).toContain('Without --repo, import_json needs');
  expect((await call(root, 'weblate')).code).toBe(0);
  await writeFile(join(root, 'weblate.json'), '[]');
  const { code, err } = await call(root, 'weblate');
  expect([code, err]).toEqual([
    1,
    'weblate.json exists and says something else; it was not changed. Delete it, or choose another name with --output.\n',
  ]);
  expect(await readComponents(root)).toEqual([]);
});
