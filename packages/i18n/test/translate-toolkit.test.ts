import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { findTool, skipUnless } from '@comunal/test-kit/environment';
import { describe, expect, it } from 'vitest';
import { loadLanguages } from '../src/node/load-languages.ts';
import { VISITOR_NAMESPACES } from '../src/page-namespaces.ts';

interface WeblateComponent {
  readonly slug: string;
  readonly filemask: string;
  readonly template: string;
  readonly file_format: string;
}

const PACKAGE = join(import.meta.dirname, '..');
const LOCALES = join(PACKAGE, 'locales');
const components: readonly WeblateComponent[] = JSON.parse(
  readFileSync(join(PACKAGE, 'weblate.json'), 'utf8'),
);
const files = readdirSync(LOCALES).flatMap((language) =>
  readdirSync(join(LOCALES, language)).map((name) => ({ language, name })),
);

/** The Python that has the library, as that of Debian: another one may come first in the PATH. */
const python = findTool(
  'python3',
  (file) => spawnSync(file, ['-c', 'import translate.storage.jsonl10n']).status === 0,
);

/** Runs a program with the library that Weblate uses, which prints texts; `load` reads a file as Weblate does. */
function runPython(program: string, input: unknown): readonly string[] {
  const script = `
import copy, json, sys
from translate.storage.jsonl10n import I18NextV4File
def load(language, text):
    store = I18NextV4File()
    store.dump_args['indent'] = 2
    store.settargetlanguage(language)
    store.parse(text.encode())
    return store
given = json.load(sys.stdin)
${program}`;
  const { stdout, stderr, status } = spawnSync(python ?? '', ['-c', script], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

const read = (language: string, name: string): string =>
  readFileSync(join(LOCALES, language, name), 'utf8');

it('are taken by Weblate as far as visitors see them', () => {
  expect(components.map(({ slug }) => slug)).toEqual(VISITOR_NAMESPACES);
  for (const { slug, filemask, template, file_format } of components) {
    expect(file_format).toBe('i18nextv4');
    expect(template).toBe(`packages/i18n/locales/es/${slug}.json`);
    const taken = files.filter(({ language, name }) =>
      matchesGlob(`packages/i18n/locales/${language}/${name}`, filemask),
    );
    expect(taken.map(({ language, name }) => `${language}/${name}`)).toEqual(
      ['en', 'es', 'pt'].map((language) => `${language}/${slug}.json`),
    );
  }
});

const hasLibrary = skipUnless(python !== undefined, 'needs python3 with translate-toolkit');

describe('when Weblate writes the files', hasLibrary, () => {
  it('lose no message or plural form', () => {
    const texts = files.map(({ language, name }) => [language, read(language, name)]);
    const written = runPython(
      'json.dump([bytes(load(*each)).decode() for each in given], sys.stdout)',
      texts,
    );
    expect(written.map((text) => JSON.parse(text))).toEqual(
      texts.map(([, text = '']) => JSON.parse(text)),
    );
  });

  it('change in no other byte, where visitors see the messages', () => {
    const texts = VISITOR_NAMESPACES.flatMap((namespace) =>
      ['en', 'es', 'pt'].map((language) => [language, read(language, `${namespace}.json`)]),
    );
    const written = runPython(
      'json.dump([bytes(load(*each)).decode() for each in given], sys.stdout)',
      texts,
    );
    expect(written).toEqual(texts.map(([, text]) => text));
  });

  it('give a new language that is read without a doubt, but for reviews', async () => {
    const begun = runPython(
      `
written = []
for text in given:
    store = load('tzh', '{}')
    for unit in load('es', text).units:
        store.addunit(copy.deepcopy(unit))
        store.units[-1].target = unit.target
    written.append(bytes(store).decode())
json.dump(written, sys.stdout)`,
      VISITOR_NAMESPACES.map((name) => read('es', `${name}.json`)),
    );
    await using folder = await mkdtempDisposable(join(tmpdir(), 'comunal-weblate-'));
    await mkdir(join(folder.path, 'tzh'));
    for (const [index, name] of VISITOR_NAMESPACES.entries())
      await writeFile(join(folder.path, 'tzh', `${name}.json`), begun[index] ?? '');
    const codes = new Set<string>();
    const [tzh] = await loadLanguages(folder.path, { onNotice: ({ code }) => codes.add(code) });
    expect(tzh?.messages['site']).toMatchObject({ 'nav.home': 'Inicio' });
    expect([...codes]).toEqual(['safety-not-reviewed']);
  });
});
