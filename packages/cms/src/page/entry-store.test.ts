import { beforeEach, expect, it } from 'vitest';
import { readBundle, writeBundle } from '../entry/entry-files.ts';
import type { DecapBackend, DecapImplementation } from './decap.ts';
import { wrapBackend } from './wrap-backend.ts';

let disk: Map<string, string>;
let requests: string[];
let backend: DecapImplementation;

beforeEach(() => {
  disk = new Map([
    ['content/events/taller.yaml', 'title: Taller\n'],
    ['content/events/taller.en.md', 'A workshop.\n'],
    ['content/events/radio.md', '---\ntitle: Radio\n---\n'],
    ['content/events/radio.pt.md', 'Uma rádio.\n'],
    ['content/site.yaml', 'title: Sitio\n'],
    ['content/site.pt.md', '---\ntagline: Olá\n---\n'],
    ['menu/a.yaml', 'a: 1\n'],
  ]);
  requests = [];
  const load = (path: string) => ({ data: disk.get(path) as string, file: { path, id: path } }); // null in Decap's server where there is none
  const base: DecapImplementation = {
    entriesByFolder: async (folder, extension) =>
      [...disk.keys()]
        .filter((path) => path.startsWith(`${folder}/`) && path.endsWith(`.${extension}`))
        .map(load),
    entriesByFiles: async (files) => files.map(({ path }) => load(path)),
    getEntry: async (path) => {
      if (!disk.has(path)) throw new Error('Not found');
      return load(path);
    },
    persistEntry: async ({ dataFiles }) => {
      for (const { path, raw } of dataFiles) {
        requests.push(path);
        disk.set(path, raw);
      }
    },
    deleteFiles: async (paths) => {
      requests.push(...paths);
    },
  };
  const factory: DecapBackend = { init: () => base };
  const places = {
    folders: new Set(['content/events']),
    files: new Set(['content/site.yaml']),
    languages: ['es', 'en', 'pt'],
  };
  wrapBackend(factory, places, (file) => `changed: ${file}`);
  backend = factory.init();
});

const filesOf = (text: string) => readBundle(text).files;

it('lists one entry for all its files, also where it has no YAML', async () => {
  const entries = await backend.entriesByFolder('content/events', 'yaml', 1);
  expect(entries.map(({ file }) => file.path).toSorted()).toEqual([
    'content/events/radio.yaml',
    'content/events/taller.yaml',
  ]);
  const taller = entries.find(({ file }) => file.path.includes('taller'));
  expect(filesOf(taller?.data ?? '')).toEqual({
    '.yaml': 'title: Taller\n',
    '.en.md': 'A workshop.\n',
  });
});

it('leaves folders and files alone that are not of the content', async () => {
  expect(await backend.entriesByFolder('menu', 'yaml', 1)).toHaveLength(1);
  expect((await backend.getEntry('menu/a.yaml')).data).toBe('a: 1\n');
  const dataFiles = [{ path: 'menu/a.yaml', slug: 'a', raw: 'a: 2\n' }];
  await backend.persistEntry({ dataFiles, assets: [] }, {});
  expect(disk.get('menu/a.yaml')).toBe('a: 2\n');
});

it('opens an entry by its address alone, and the site with its languages', async () => {
  const { data } = await backend.getEntry('content/events/radio.yaml');
  expect(Object.keys(filesOf(data))).toEqual(['.md', '.pt.md']);
  const [site] = await backend.entriesByFiles([{ path: 'content/site.yaml' }]);
  expect(Object.keys(filesOf(site?.data ?? ''))).toEqual(['.yaml', '.pt.md']);
  await expect(backend.getEntry('content/events/nada.yaml')).rejects.toThrow('Not found');
});

async function save(files: Record<string, string>, before: Record<string, string>): Promise<void> {
  const raw = writeBundle({ files, before });
  const dataFiles = [{ path: 'content/events/taller.yaml', slug: 'taller', raw }];
  await backend.persistEntry({ dataFiles, assets: [] }, {});
}

it('writes the files that were edited, and those alone', async () => {
  const before = filesOf((await backend.getEntry('content/events/taller.yaml')).data);
  await save({ ...before, '.en.md': 'Our workshop.\n', '.pt.md': 'Uma oficina.\n' }, before);
  expect(requests).toEqual(['content/events/taller.en.md', 'content/events/taller.pt.md']);
  // A draft keeps the files as they were when it was opened.
  await save({ ...before, '.en.md': 'The workshop.\n' }, before);
  expect(disk.get('content/events/taller.en.md')).toBe('The workshop.\n');
});

it('does not write over what somebody else has changed meanwhile', async () => {
  const before = filesOf((await backend.getEntry('content/events/taller.yaml')).data);
  disk.set('content/events/taller.yaml', 'title: Otro\n');
  const saving = save({ ...before, '.yaml': 'title: Mío\n' }, before);
  await expect(saving).rejects.toThrow('changed: content/events/taller.yaml');
  expect(disk.get('content/events/taller.yaml')).toBe('title: Otro\n');
});

it('puts the folder of a new entry before the pictures that came with it', async () => {
  const raw = writeBundle({
    files: { '.yaml': 'title: a.png\npicture:\n  path: a.png\n' },
    before: {},
  });
  const path = 'content/events/nueva.yaml';
  const assets = [{ path: 'content/events/nueva/a.png' }];
  await backend.persistEntry(
    { dataFiles: [{ path, slug: 'nueva', raw }], assets },
    { newEntry: true },
  );
  expect(disk.get(path)).toBe('title: a.png\npicture:\n  path: nueva/a.png\n');
});

it('deletes an entry with all its files', async () => {
  await backend.entriesByFolder('content/events', 'yaml', 1);
  await backend.deleteFiles(['content/events/taller.yaml', 'menu/a.yaml'], 'x');
  expect(requests).toEqual([
    'content/events/taller.yaml',
    'content/events/taller.en.md',
    'menu/a.yaml',
  ]);
});

it('deletes an entry that was opened by its address with a language that the site does not have', async () => {
  disk.set('content/events/taller.fr.md', 'Un atelier.\n');
  await backend.getEntry('content/events/taller.yaml');
  await backend.deleteFiles(['content/events/taller.yaml'], 'x');
  expect(requests).toContain('content/events/taller.fr.md');
});

it('does not write a file again that somebody has deleted meanwhile', async () => {
  const before = filesOf((await backend.getEntry('content/events/taller.yaml')).data);
  disk.delete('content/events/taller.yaml');
  const saving = save({ ...before, '.yaml': 'title: Mío\n' }, before);
  await expect(saving).rejects.toThrow('changed: content/events/taller.yaml');
  expect(disk.has('content/events/taller.yaml')).toBe(false);
});

it('takes back what was saved before in the same draft', async () => {
  const before = filesOf((await backend.getEntry('content/events/taller.yaml')).data);
  await save({ ...before, '.en.md': 'A phone number.\n' }, before);
  await save(before, before);
  expect(disk.get('content/events/taller.en.md')).toBe('A workshop.\n');
});

it('writes nothing over what somebody else has changed where nothing was edited', async () => {
  const before = filesOf((await backend.getEntry('content/events/taller.yaml')).data);
  disk.set('content/events/taller.yaml', 'title: Otro\n');
  await expect(save(before, before)).rejects.toThrow('changed: content/events/taller.yaml');
  expect(disk.get('content/events/taller.yaml')).toBe('title: Otro\n');
});

it('writes no new entry over one that is there', async () => {
  const raw = writeBundle({ files: { '.yaml': 'title: Otro\n' }, before: {} });
  const dataFiles = [{ path: 'content/events/taller.yaml', slug: 'taller', raw }];
  const saving = backend.persistEntry({ dataFiles, assets: [] }, { newEntry: true });
  await expect(saving).rejects.toThrow('changed: content/events/taller.yaml');
  expect(disk.get('content/events/taller.yaml')).toBe('title: Taller\n');
});
