import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readLanguageFiles } from './read-language-files.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'languages-'));
  await mkdir(join(dir, 'zap'));
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

it('reads what a language says of itself and its messages, unreviewed ones too, with their text', async () => {
  const text = '\uFEFF{ "sees": "[zap] sees" }\r\n';
  await writeFile(join(dir, 'zap/video.json'), text);
  const description =
    '{ "name": "Diidxazá", "translations": { "video": { "state": "draft", "sourceRevision": { "sees": "abcd" }, "credit": "Na Luz" } } }';
  await writeFile(join(dir, 'zap/language.json'), description);
  await writeFile(join(dir, 'zap/notes.txt'), 'x');
  expect(await readLanguageFiles(dir, 'zap')).toEqual({
    description: { name: 'Diidxazá' },
    descriptionText: description,
    translations: new Map([
      ['video', { state: 'draft', sourceRevision: new Map([['sees', 'abcd']]), credit: 'Na Luz' }],
    ]),
    files: new Map([['video', { text, messages: new Map([['sees', '[zap] sees']]) }]]),
  });
});

it('finds no language without a folder', async () => {
  expect(await readLanguageFiles(dir, 'yua')).toBeUndefined();
  expect(await readLanguageFiles(dir, '..')).toBeUndefined();
  expect(await readLanguageFiles(join(dir, 'none'), 'zap')).toBeUndefined();
});

it('follows no link out of the folder, and refuses a file that is no JSON', async () => {
  await symlink(import.meta.filename, join(dir, 'zap/site.json'));
  await expect(readLanguageFiles(dir, 'zap')).rejects.toMatchObject({ code: 'outside-folder' });
  await rm(join(dir, 'zap/site.json'));
  await writeFile(join(dir, 'zap/site.json'), '{ // nav\n}');
  await expect(readLanguageFiles(dir, 'zap')).rejects.toMatchObject({ code: 'not-json' });
});
