import type { SiteDraft } from '@comunal/formats/import';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadContent } from '../src/load-content.ts';
import { goodFiles } from './support/folder.ts';
import { createArticle, withSite } from './support/import-site.ts';

const draftPage: SiteDraft = {
  type: 'page',
  guid: 'https://antes.example/?page_id=2',
  slug: 'acerca',
  fields: { visibility: 'closed', title: { es: 'Acerca' }, body: { es: 'CANARIO\n' } },
  files: [],
};
const person: SiteDraft = {
  type: 'person',
  guid: 'author-1',
  slug: 'autoria-1',
  fields: { visibility: 'closed', name: { es: 'Autoría 1' } },
  files: [],
};
const site = [
  createArticle('taller', {
    fields: {
      visibility: 'public',
      title: { es: 'Taller' },
      published: '2021-03-08',
      credits: [{ who: 'person/autoria-1', role: 'author' }],
      formerUrls: ['https://antes.example/2021/03/taller/'],
      body: { es: 'Hola.\n\nOtro párrafo.\n' },
    },
  }),
  createArticle('asamblea'),
  draftPage,
  person,
];

const read = (dir: string, file: string) => readFileSync(join(dir, file), 'utf8');
const edit = (dir: string, file: string, from: string, to: string) =>
  writeFileSync(join(dir, file), read(dir, file).replace(from, to));
const withVisibility = (draft: SiteDraft, visibility: 'public' | 'closed'): SiteDraft => ({
  ...draft,
  fields: { ...draft.fields, visibility },
});
const unchanged = (count: number) =>
  `New: 0. Updated: 0. Edited here, and kept: 0. Unchanged: ${count}.`;

it('writes what is public into its folder and the rest into private/, and nothing the second time', () =>
  withSite(goodFiles, async ({ dir, importDrafts }) => {
    expect(await importDrafts(site)).toEqual({
      code: 0,
      out: `articles/taller.yaml: new.
articles/asamblea.yaml: new.
private/pages/acerca.yaml: new.
private/people/autoria-1.yaml: new.
New: 4. Updated: 0. Edited here, and kept: 0. Unchanged: 0.`,
      notes: 'Next.',
    });
    expect(read(dir, 'articles/taller.yaml')).toContain(
      'body:\n  es: |\n    Hola.\n\n    Otro párrafo.\n',
    );
    const { problems } = await loadContent(dir);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const record = read(dir, 'private/imports/wordpress.json');
    expect(record).not.toContain('CANARIO');
    expect(await importDrafts(site)).toEqual({ code: 0, out: unchanged(4), notes: '' });
    expect(read(dir, 'private/imports/wordpress.json')).toBe(record);
  }));

it('keeps what was edited, and updates the rest', () =>
  withSite(goodFiles, async ({ dir, importDrafts }) => {
    await importDrafts(site);
    edit(dir, 'articles/asamblea.yaml', 'Título de asamblea', 'Asamblea # nuestra');
    const next = createArticle('asamblea', {
      fields: {
        visibility: 'public',
        title: { es: 'Otra' },
        published: '2021-03-09',
        body: { es: 'Primer párrafo.\n\nSegundo párrafo.\n' },
      },
    });
    const { code, out, notes } = await importDrafts([next, ...site.slice(2)]);
    expect([code, notes]).toEqual([1, expect.stringContaining('not at the source any more: 1.')]);
    expect(out).toBe(`articles/asamblea.yaml: updated published.
articles/asamblea.yaml: title stays as it was edited here; the file says something else.
articles/taller.yaml: not in the file any more. It stays here.
New: 0. Updated: 1. Edited here, and kept: 1. Unchanged: 2.`);
    expect(read(dir, 'articles/asamblea.yaml')).toContain('Asamblea # nuestra');
  }));

it('says that somebody else is credited', () =>
  withSite(goodFiles, async ({ dir, importDrafts }) => {
    await importDrafts(site);
    const [first = createArticle('taller'), ...others] = site;
    const fields = { ...first.fields, credits: [{ who: 'person/autoria-2', role: 'author' }] };
    const somebody = { ...person, guid: 'author-2', slug: 'autoria-2' };
    const { code, notes } = await importDrafts([{ ...first, fields }, ...others, somebody]);
    expect([code, notes]).toEqual([
      0,
      expect.stringContaining('articles/taller.yaml: its source credits somebody else now'),
    ]);
    expect(read(dir, 'articles/taller.yaml')).toContain('person/autoria-2');
  }));

it('never takes the slug of another entry, nor the one of an entry of another site', () =>
  withSite(
    {
      ...goodFiles,
      'articles/taller.yaml': 'visibility: public\ntitle: Otro\npublished: 2020\nbody: Hola\n',
    },
    async ({ dir, importDrafts }) => {
      const before = read(dir, 'articles/taller.yaml');
      await importDrafts(site);
      expect(existsSync(join(dir, 'articles/taller-2.yaml'))).toBe(true);
      const foreign = { ...createArticle('taller'), guid: 'https://otro.example/?p=1' };
      const { out } = await importDrafts([foreign], { source: 'otro.example' });
      expect(out).toContain('articles/taller-3.yaml: new.');
      expect(out).not.toContain('not in the file any more');
      expect(read(dir, 'articles/taller.yaml')).toBe(before);
    },
  ));

it('says each time that something public was taken back, and writes nothing of it until it is closed here', () =>
  withSite(goodFiles, async ({ dir, importDrafts }) => {
    await importDrafts(site);
    const before = read(dir, 'articles/taller.yaml');
    const secret = createArticle('taller', {
      fields: {
        visibility: 'closed',
        title: { es: 'CANARIO' },
        published: '2021',
        body: { es: 'CANARIO' },
      },
    });
    const next = [secret, ...site.slice(1)];
    for (const _ of [1, 2]) {
      const { code, out, notes } = await importDrafts(next);
      expect([code, out]).toEqual([1, unchanged(3)]);
      expect(notes).toContain(
        'articles/taller.yaml is open here, but its source has taken it back',
      );
      expect(read(dir, 'articles/taller.yaml')).toBe(before);
    }
    edit(dir, 'articles/taller.yaml', 'visibility: public', 'visibility: closed');
    mkdirSync(join(dir, 'private/articles'));
    renameSync(join(dir, 'articles/taller.yaml'), join(dir, 'private/articles/taller.yaml'));
    const closed = await importDrafts(next);
    expect(closed.code).toBe(0);
    expect(closed.out).toContain('private/articles/taller.yaml: updated title, published, body');
    expect(read(dir, 'private/articles/taller.yaml')).toContain('visibility: closed');
    expect(await importDrafts(next)).toEqual({ code: 0, out: unchanged(4), notes: '' });
  }));

it('says each time that a translation was taken back which stays since it was edited, until it is removed here', () =>
  withSite(goodFiles, async ({ dir, importDrafts }) => {
    const inLanguages = (...languages: readonly string[]) =>
      createArticle('taller', {
        fields: {
          visibility: 'public',
          title: Object.fromEntries(languages.map((language) => [language, `Radio ${language}`])),
          published: '2021',
          body: Object.fromEntries(languages.map((language) => [language, `Texto ${language}`])),
        },
      });
    const file = 'articles/taller.yaml';
    await importDrafts([inLanguages('es', 'en')]);
    edit(dir, file, 'Texto es', 'Texto editado');
    for (const _ of [1, 2]) {
      const { code, notes } = await importDrafts([inLanguages('es')]);
      expect([code, notes]).toEqual([
        1,
        expect.stringContaining(`${file} still has its text in en,`),
      ]);
    }
    expect(read(dir, file)).toContain('Texto en');
    writeFileSync(join(dir, file), read(dir, file).replace(/^ {2}en: .*\n/gm, ''));
    expect(await importDrafts([inLanguages('es')])).toMatchObject({ code: 0, notes: '' });
  }));

it('removes a translation that was taken back where nobody edited it, and says so', () =>
  withSite(goodFiles, async ({ dir, importDrafts }) => {
    const text = {
      visibility: 'public' as const,
      published: '2021',
      title: { es: 'Radio', en: 'Radio' },
    };
    const article = (body: object) => createArticle('taller', { fields: { ...text, body } });
    await importDrafts([article({ es: 'Hola', en: 'Hello' })]);
    const next = { ...text, title: { es: 'Radio' }, body: { es: 'Hola' } };
    const { code, out } = await importDrafts([createArticle('taller', { fields: next })]);
    expect([code, out]).toEqual([0, expect.stringContaining('taller.yaml: updated title, body')]);
    expect(read(dir, 'articles/taller.yaml')).not.toContain('Hello');
  }));

it('leaves closed what the source has published since, and says so', () =>
  withSite(goodFiles, async ({ dir, importDrafts }) => {
    await importDrafts(site);
    const next = site.map((draft) =>
      draft === draftPage ? withVisibility(draft, 'public') : draft,
    );
    const { code, notes } = await importDrafts(next);
    expect([code, notes]).toEqual([
      0,
      expect.stringContaining(
        'private/pages/acerca.yaml is closed here, but its source has published it',
      ),
    ]);
    expect(read(dir, 'private/pages/acerca.yaml')).toContain('visibility: closed');
  }));

it('writes everything closed where that is asked for, and takes nothing for changed the next time', () =>
  withSite(goodFiles, async ({ dir, importDrafts }) => {
    const { out } = await importDrafts(site, { isClosed: true });
    expect(out).toContain('private/articles/taller.yaml: new.');
    expect(existsSync(join(dir, 'articles'))).toBe(false);
    expect(await importDrafts(site)).toEqual({ code: 0, out: unchanged(4), notes: '' });
    expect(await importDrafts(site, { isClosed: true })).toMatchObject({ out: unchanged(4) });
  }));

it('writes nothing into what was opened here and is for nobody at its source, until it is closed', () =>
  withSite(goodFiles, async ({ dir, importDrafts }) => {
    await importDrafts(site);
    edit(dir, 'private/pages/acerca.yaml', 'visibility: closed', 'visibility: public');
    renameSync(join(dir, 'private/pages/acerca.yaml'), join(dir, 'pages/acerca.yaml'));
    const next = { ...draftPage, fields: { ...draftPage.fields, title: { es: 'Otro' } } };
    const before = read(dir, 'pages/acerca.yaml');
    for (const _ of [1, 2]) {
      const { code, out, notes } = await importDrafts([...site.slice(0, 2), next, person]);
      expect([code, out]).toEqual([1, unchanged(3)]);
      expect(notes).toBe(
        'pages/acerca.yaml is open here, but its source does not show it to everyone, and changed it. Nothing was changed in it. Close it here if it is to follow its source, or copy by hand what everyone may read.',
      );
      expect(read(dir, 'pages/acerca.yaml')).toBe(before);
    }
    edit(dir, 'pages/acerca.yaml', 'visibility: public', 'visibility: closed');
    renameSync(join(dir, 'pages/acerca.yaml'), join(dir, 'private/pages/acerca.yaml'));
    expect((await importDrafts([...site.slice(0, 2), next, person])).out).toContain(
      'private/pages/acerca.yaml: updated title.',
    );
  }));

it('leaves a person alone whom somebody opened here', () =>
  withSite(goodFiles, async ({ dir, importDrafts }) => {
    await importDrafts(site);
    edit(dir, 'private/people/autoria-1.yaml', 'visibility: closed', 'visibility: public');
    edit(dir, 'private/people/autoria-1.yaml', 'Autoría 1', 'Ana');
    mkdirSync(join(dir, 'people'), { recursive: true });
    renameSync(join(dir, 'private/people/autoria-1.yaml'), join(dir, 'people/autoria-1.yaml'));
    expect(await importDrafts(site)).toMatchObject({ code: 0, notes: '' });
  }));

it('writes nothing in a dry run, and says what it would do', () =>
  withSite(goodFiles, async ({ dir, importDrafts }) => {
    const { out } = await importDrafts(site, { isDryRun: true });
    expect(out).toContain('articles/taller.yaml: new.');
    expect(existsSync(join(dir, 'private'))).toBe(false);
    expect(existsSync(join(dir, 'articles'))).toBe(false);
  }));

it('makes nothing twice when it is repeated after it was stopped between any two writes', async () => {
  for (const last of [0, 1, 2, 3, 4])
    await withSite(goodFiles, async ({ dir, importDrafts }) => {
      const { signal } = new AbortController();
      let looks = 0;
      signal.throwIfAborted = () => {
        looks++;
        if (looks > last) throw new Error('stopped');
      };
      await expect(importDrafts(site, { signal })).rejects.toThrow('stopped');
      const { out } = await importDrafts(site);
      expect(out).toContain(
        `New: ${4 - last}. Updated: 0. Edited here, and kept: 0. Unchanged: ${last}.`,
      );
      expect(readdirSync(join(dir, 'articles'))).toHaveLength(2);
      expect((await importDrafts(site)).out).toBe(unchanged(4));
    });
});

it('says that it was stopped while it wrote', () =>
  withSite(goodFiles, async ({ dir, importDrafts }) => {
    const controller = new AbortController();
    const { signal } = controller;
    let looks = 0;
    signal.throwIfAborted = () => {
      looks++;
      if (looks > 2) controller.abort();
      if (signal.aborted) throw new Error('stopped');
    };
    await expect(importDrafts(site, { signal })).rejects.toMatchObject({
      code: 130,
      lines: [expect.stringContaining('stopped while it wrote')],
    });
    expect(readdirSync(join(dir, 'articles'))).not.toEqual([]);
  }));

it('goes on updating an entry after an update that was stopped', () =>
  withSite(goodFiles, async ({ dir, importDrafts }) => {
    const withTitle = (es: string) => [
      createArticle('taller', {
        fields: { visibility: 'public', title: { es }, published: '2021', body: { es: 'Hola' } },
      }),
    ];
    await importDrafts(withTitle('Uno'));
    const { signal } = new AbortController();
    let looks = 0;
    signal.throwIfAborted = () => {
      looks++;
      if (looks > 1) throw new Error('stopped');
    };
    await expect(importDrafts(withTitle('Dos'), { signal })).rejects.toThrow('stopped');
    expect(read(dir, 'articles/taller.yaml')).toContain('Dos');
    expect((await importDrafts(withTitle('Tres'))).out).toContain(
      'articles/taller.yaml: updated title.',
    );
    expect(read(dir, 'articles/taller.yaml')).toContain('Tres');
    expect((await importDrafts(withTitle('Tres'))).out).toBe(unchanged(1));
    expect(read(dir, 'private/imports/wordpress.json')).not.toContain('pending');
  }));

it.each(['es', 'en', 'pt'] as const)('says in %s what was taken back', (locale) =>
  withSite(goodFiles, async ({ importDrafts }) => {
    await importDrafts(site);
    const next = site.map((draft) => withVisibility(draft, 'closed'));
    const { code, notes } = await importDrafts(next, { locale });
    expect(code).toBe(1);
    expect(notes).toContain(
      { es: 'su origen lo retiró', en: 'taken it back', pt: 'a origem o retirou' }[locale],
    );
  }),
);
