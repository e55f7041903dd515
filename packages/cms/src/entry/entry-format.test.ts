import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentTypeRegistry, contentTypes } from '@comunal/schemas';
import { expect, it } from 'vitest';
import { createCmsConfig } from '../config/create-cms-config.ts';
import { readBundle, splitEntryPath, writeBundle, type EntryTexts } from './entry-files.ts';
import { createEntryFormat } from './entry-format.ts';

const languages = ['es', 'en', 'pt'];
const { collections } = createCmsConfig({ languages, locale: 'es' });
const formats = new Map(
  collections.map(({ name, fields, files }) => [
    name,
    createEntryFormat({ fields: fields ?? files?.[0]?.fields ?? [], languages }),
  ]),
);
const examples = join(import.meta.dirname, '..', '..', '..', '..', 'examples', 'collective-site');

function listEntries(): [name: string, type: string, texts: EntryTexts][] {
  return ['content', 'content-sample'].flatMap((content) =>
    contentTypes.flatMap((type) => {
      const folder = join(examples, content, contentTypeRegistry[type].folder ?? '.');
      const names = globSync('*.{yaml,md}', { cwd: folder });
      const entries = new Map<string, Record<string, string>>();
      for (const name of names) {
        const [stem, suffix] = splitEntryPath(name) ?? [name, ''];
        entries.set(stem, {
          ...entries.get(stem),
          [suffix]: readFileSync(join(folder, name), 'utf8'),
        });
      }
      return [...entries].map(([stem, texts]): [string, string, EntryTexts] => [
        `${content} ${type}/${stem}`,
        type,
        texts,
      ]);
    }),
  );
}

it.each(listEntries())(
  'leaves every file of %s as it is where nothing was edited',
  (_, type, files) => {
    const format = formats.get(type);
    const data = format?.fromFile(writeBundle({ files })) ?? {};
    expect(format?.findUnreadable(data)).toBeUndefined();
    expect(readBundle(format?.toFile(structuredClone(data)) ?? '')).toEqual({
      files,
      before: files,
    });
  },
);

it.each(listEntries())(
  'shows a name in the form of %s, and changes nothing but it',
  (_, type, files) => {
    const format = formats.get(type);
    const data = structuredClone(format?.fromFile(writeBundle({ files })) ?? {});
    const key = Object.hasOwn(data, 'name') ? 'name' : 'title';
    const texts = data[key] as Record<string, string>;
    const [language = ''] = Object.keys(texts);
    const old = texts[language] ?? '';
    const edited = { ...data, [key]: { ...texts, [language]: `${old} (2)` } };
    const after = readBundle(format?.toFile(edited) ?? '').files;
    const changed = Object.entries(files).flatMap(([suffix, text]) => {
      const lines = (after[suffix] ?? '').split('\n');
      return text.split('\n').filter((line, index) => line !== lines[index]);
    });
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain(old);
    expect(format?.fromFile(writeBundle({ files: after }))[key]).toEqual(edited[key]);
  },
);

it('adds to a list that no form can show, and takes nothing out of it', () => {
  const format = formats.get('event');
  const files = {
    '.yaml': 'title: Radio\ncredits:\n  - who: person/ada\n    role: host\n  - null\n',
  };
  const data = format?.fromFile(writeBundle({ files })) ?? {};
  expect(data).not.toHaveProperty('credits');
  const credits = [{ who: { entry: 'person/eva' }, role: 'speaker' }];
  expect(readBundle(format?.toFile({ ...data, credits }) ?? '').files).toEqual({
    '.yaml': `${files['.yaml']}  - who: person/eva\n    role: speaker\n`,
  });
});

it('closes an entry in every language file that says who sees it', () => {
  const format = formats.get('event');
  const files = {
    '.es.md': '---\ntitle: Radio\nvisibility: public # por ahora\n---\n',
    '.en.md': '---\ntitle: Radio show\nvisibility: unlisted\n---\n',
    '.pt.md': '---\ntitle: Rádio\n---\n',
  };
  const data = format?.fromFile(writeBundle({ files })) ?? {};
  // The loader takes that of the first file by name.
  expect(data['visibility']).toBe('unlisted');
  const after = readBundle(format?.toFile({ ...data, visibility: 'closed' }) ?? '').files;
  expect(after).toEqual({
    '.es.md': '---\ntitle: Radio\nvisibility: closed # por ahora\n---\n',
    '.en.md': '---\ntitle: Radio show\nvisibility: closed\n---\n',
    '.pt.md': files['.pt.md'],
  });
});

it('writes over no list of another language file, which the form does not show', () => {
  const format = formats.get('event');
  const files = {
    '.es.md': '---\naliases:\n  - radio\n---\n',
    '.en.md': '---\naliases:\n  - video\n---\n',
  };
  const data = format?.fromFile(writeBundle({ files })) ?? {};
  const after = readBundle(format?.toFile({ ...data, aliases: ['video', 'audio'] }) ?? '').files;
  expect(after).toEqual({ ...files, '.en.md': '---\naliases:\n  - video\n  - audio\n---\n' });
});

it('keeps the revision and what is out of date of a language whose state is edited, and shows neither', () => {
  const revision = 'title:reEF body:NY2x';
  const file = `visibility: public
title:
  es: Ayuda
  pt: Ajuda
translations:
  pt:
    state: machine
    stale: true
    sourceRevision: ${revision}
body:
  es: Hola
  pt: Olá
`;
  const format = formats.get('page');
  const data = structuredClone(format?.fromFile(writeBundle({ files: { '.yaml': file } })) ?? {});
  const { pt } = data['translations'] as Record<string, Record<string, unknown>>; // a field of the form
  expect(pt).toEqual({ state: 'machine' });
  if (pt) pt['state'] = 'draft';
  const { files } = readBundle(format?.toFile(data) ?? '') ?? {};
  expect(files).toEqual({ '.yaml': file.replace('machine', 'draft') });
});
