import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createI18n } from '../create-i18n.ts';
import type { Notice } from '../notice.ts';
import { isLanguageFilesError } from './language-files-error.ts';
import { loadLanguages } from './load-languages.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'languages-'));
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

async function put(files: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    const raw = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(join(dir, file), raw ? content : JSON.stringify(content));
  }
}

async function problem(): Promise<{ code: string; file: string; message: string }> {
  const thrown: unknown = await loadLanguages(dir).catch((error: unknown) => error);
  if (!isLanguageFilesError(thrown)) throw new Error('It was read', { cause: thrown });
  return thrown;
}

async function notices(): Promise<Notice[]> {
  const onNotice = vi.fn<(notice: Notice) => void>();
  await loadLanguages(dir, { onNotice });
  return onNotice.mock.calls.map(([notice]) => notice);
}

describe('a fourth language', () => {
  it('is added by dropping a folder', async () => {
    await put({
      'yua/language.json': { name: 'maayat’aan', fallback: ['es'] },
      // Not Yucatec: it only shows where a text comes from.
      'yua/site.json': {
        nav: { home: '[yua] home', search: '' },
        library: { copiesPrinted_other: '[yua] {{count}} copies', copiesPrinted_many: '' },
      },
    });
    const i18n = createI18n({ locale: 'yua', languages: await loadLanguages(dir) });
    expect(i18n.language).toBe('yua');
    expect(i18n.ownName('yua')).toBe('maayat’aan');
    expect(i18n.t('site:nav.home')).toBe('[yua] home');
    expect(i18n.t('site:library.copiesPrinted', { count: 1_000_000 })).toBe(
      '[yua] 1,000,000 copies',
    );
    expect(i18n.translate('site:nav.search')).toEqual({
      text: 'Buscar',
      language: 'es',
      fallback: true,
    });
    expect(i18n.date('2021-08')).toBe('agosto de 2021');
  });

  it('needs one file', async () => {
    await put({ 'tzh/common.json': { free: '[tzh] free' } });
    const i18n = createI18n({ locale: 'tzh', languages: await loadLanguages(dir) });
    expect(i18n.t('common:free')).toBe('[tzh] free');
    expect(i18n.ownName('tzh')).toBe('tseltal');
  });

  it('can begin as a copy of the toolkit’s own files', async () => {
    const own = fileURLToPath(new URL('../../locales', import.meta.url));
    const onNotice = vi.fn<(notice: Notice) => void>();
    const languages = await loadLanguages(own, { onNotice });
    expect(languages.map(({ code, name }) => [code, name])).toEqual([
      ['en', 'English'],
      ['es', 'español'],
      ['pt', 'português'],
    ]);
    expect(onNotice).not.toHaveBeenCalled();
    expect(createI18n({ locale: 'pt', languages }).t('site:nav.home')).toBe('Início');
  });
});

describe('a namespace of your own', () => {
  const options = { ownNamespaces: ['radio'] };

  it('checks the other languages against its Spanish', async () => {
    await put({
      'es/radio.json': { onAir: 'Al aire: {{show}}' },
      'pt/radio.json': { onAir: 'No ar: {{show}}', onair: 'x' },
      'tzh/radio.json': { onAir: '[tzh] {{programa}}' },
    });
    const onNotice = vi.fn<(notice: Notice) => void>();
    const languages = await loadLanguages(dir, { ...options, onNotice });
    const i18n = createI18n({ locale: 'pt', languages, ...options });
    expect(i18n.t('radio:onAir', { show: 'Ecos' })).toBe('No ar: Ecos');
    expect(onNotice.mock.calls.map(([{ code, file, key }]) => [code, file, key])).toEqual([
      ['unknown-key', 'pt/radio.json', 'radio:onair'],
      ['unknown-variable', 'tzh/radio.json', 'radio:onAir'],
    ]);
  });

  it('reads it without a Spanish one too', async () => {
    await put({ 'tzh/radio.json': { onAir: '[tzh] {{show}}', listeners_other: '{{count}}' } });
    const languages = await loadLanguages(dir, options);
    const i18n = createI18n({ locale: 'tzh', languages, ...options });
    expect(i18n.t('radio:onAir', { show: 'Ecos' })).toBe('[tzh] Ecos');
    expect(i18n.t('radio:listeners', { count: 2 })).toBe('2');
  });

  it('refuses one that is called as one of the toolkit’s', async () => {
    await expect(loadLanguages(dir, { ownNamespaces: ['site'] })).rejects.toThrow(RangeError);
  });
});

describe('notices', () => {
  it('tell which message of which file is left out, and what to do', async () => {
    await put({
      'tzh/site.json': {
        nav: { home: 'x', hom: 'x' },
        search: { title_other: 'x' },
        library: {
          copiesPrinted: 'x',
          state: { wishedFor: 'x' },
          isbn: 7,
        },
      },
      'tzh/content.json': { rhythm: { day_other: '{{cuont}}' } },
    });
    expect((await notices()).map(({ code, message }) => [code, message])).toEqual([
      [
        'unknown-variable',
        'tzh/content.json: "rhythm.day_other" uses {{cuont}} and is left out. The variables here: {{count}}.',
      ],
      [
        'not-text',
        'tzh/site.json: "library.isbn" is not text and is left out. Write it between quotes.',
      ],
      ['unknown-key', 'tzh/site.json: "nav.hom" is no message of Spanish and is left out.'],
      [
        'unknown-key',
        'tzh/site.json: "search.title_other" is no message of Spanish and is left out.',
      ],
      [
        'unknown-key',
        'tzh/site.json: "library.copiesPrinted" is no message of Spanish and is left out. It is counted: write "library.copiesPrinted_other" and so on.',
      ],
      [
        'missing-variable',
        'tzh/site.json: "library.state.wishedFor" does not use {{date}}. Say it somewhere in the text.',
      ],
    ]);
  });

  it('tell of files that are not read', async () => {
    await put({
      'tzh.json': {},
      'tzh/menu.json': {},
      'tzh/README.md': '',
      '.git/x.json': '',
      'notes.txt': '',
    });
    expect((await notices()).map(({ code, file }) => [code, file])).toEqual([
      ['unknown-namespace', 'tzh/menu.json'],
      ['unknown-namespace', 'tzh.json'],
    ]);
  });
});

describe('what cannot be read', () => {
  it('is a folder that is not there', async () => {
    await expect(loadLanguages(join(dir, 'none'))).rejects.toMatchObject({
      code: 'missing-folder',
    });
  });

  it.each([
    ['bad-name', 'tseltal', { 'tseltal/common.json': {} }],
    ['bad-name', 'pt_BR', { 'pt_BR/common.json': {} }],
    ['not-json', 'tzh/common.json', { 'tzh/common.json': '{ "open": "x", }' }],
    ['not-json', 'tzh/common.json', { 'tzh/common.json': '' }],
    ['not-messages', 'tzh/common.json', { 'tzh/common.json': '[]' }],
    ['not-utf-8', 'tzh/common.json', { 'tzh/common.json': new Uint8Array([0x7b, 0xf1, 0x7d]) }],
    ['too-large', 'tzh/common.json', { 'tzh/common.json': ' '.repeat(1_048_577) }],
    [
      'forbidden-name',
      'tzh/common.json',
      { 'tzh/common.json': '{ "__proto__": { "open": "x" } }' },
    ],
    ['forbidden-name', 'tzh/site.json', { 'tzh/site.json': '{ "nav": { "constructor": "x" } }' }],
    ['bad-description', 'tzh/language.json', { 'tzh/language.json': { fallback: 'es' } }],
    ['bad-description', 'tzh/language.json', { 'tzh/language.json': { colour: 'red' } }],
    ['not-a-file', 'tzh/common.json', { 'tzh/common.json/x': '' }],
  ])('gives %s and names %s', async (code, file, files) => {
    await put(files);
    const error = await problem();
    expect(error).toMatchObject({ code, file });
    expect(error.message).toContain(file);
  });

  it('says the name that a folder should have', async () => {
    await put({ 'pt_BR/common.json': {} });
    expect((await problem()).message).toContain('pt-BR');
  });

  it('is a link that leads out of the folder, or nowhere', async () => {
    await put({ 'tzh/common.json': {} });
    await symlink(import.meta.filename, join(dir, 'tzh/site.json'));
    expect(await problem()).toMatchObject({ code: 'outside-folder', file: 'tzh/site.json' });
    await rm(join(dir, 'tzh/site.json'));
    await symlink(tmpdir(), join(dir, 'yua'));
    expect(await problem()).toMatchObject({ code: 'outside-folder', file: 'yua' });
    await rm(join(dir, 'yua'));
    await symlink(join(dir, 'none'), join(dir, 'zap'));
    expect(await problem()).toMatchObject({ code: 'outside-folder', file: 'zap' });
  });

  it('changes nothing outside itself, however deep it is', async () => {
    await put({ 'tzh/common.json': `${'{"a":'.repeat(50_000)}"x"${'}'.repeat(50_000)}` });
    expect((await notices()).map(({ code }) => code)).toEqual(['not-text']);
    expect(Reflect.get({}, 'open')).toBeUndefined();
  });
});

it('refuses an option that does not exist', async () => {
  await expect(loadLanguages('.', { onNotce: () => undefined } as never)).rejects.toThrow(
    '`loadLanguages` has no option `onNotce`. It takes: onNotice, ownNamespaces.',
  );
});
