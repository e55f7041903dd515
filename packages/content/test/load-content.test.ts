import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../src/index.ts';
import { png } from './support/honest-files.ts';
import { changed, goodFiles, withFolder, type Files } from './support/folder.ts';

describe('loadContent', () => {
  it('assembles an entry from sibling files', async () => {
    const content = await withFolder({}, (dir) => loadContent(dir));
    expect(content.get('page', 'manifiesto')).toMatchObject({
      visibility: 'public',
      title: { es: 'Manifiesto', en: 'Manifesto', pt: 'Manifesto' },
      body: { es: 'Lee [la charla](event/charla).', pt: 'Leia [a conversa](events/charla).' },
    });
  });

  it('merges shared fields and language files, and assigns text without a language to the first one', async () => {
    const files = {
      'pages/a.md': '---\nvisibility: public\ntitle: { es: Hola }\n---\r\n\r\nUno.\r\nDos.\r\n',
      'pages/a.en.md': '---\ntitle: Hello\n---\nOne.\n',
      'pages/a.pt.md': '---\ntitle: Olá\n---\nUm.\n',
    };
    const content = await withFolder(files, (dir) => loadContent(dir));
    expect(content.problems).toEqual([]);
    expect(content.get('page', 'a')).toMatchObject({
      title: { es: 'Hola', en: 'Hello', pt: 'Olá' },
      body: { es: 'Uno.\nDos.', en: 'One.', pt: 'Um.' },
    });
  });

  it('reads an unquoted number as text, as it was written', async () => {
    const files = {
      ...changed('people/ada.yaml', 'Ada Ejemplo', '1984'),
      ...changed('organizations/colectiva.yaml', 'Colectiva de Ejemplo', '0042.10'),
    };
    const content = await withFolder(files, (dir) => loadContent(dir));
    expect(content.problems).toEqual([]);
    expect(content.get('publication', 'libro')?.published).toBe('2021');
    expect(content.get('person', 'ada')?.name).toBe('1984');
    expect(content.get('organization', 'colectiva')?.name).toBe('0042.10');
  });

  it('links references both ways', async () => {
    const content = await withFolder({}, (dir) => loadContent(dir));
    const talk = content.get('event', 'charla');
    expect(talk && content.referencesFrom(talk).map(({ to, path }) => [to.slug, path])).toEqual([
      ['ada', ['credits', 0, 'who']],
    ]);
    expect(talk && content.referencesTo(talk).map(({ from }) => from.slug)).toEqual(['libro']);
  });

  it('measures the completeness of each entry in each language', async () => {
    const content = await withFolder(
      changed('publications/libro.yaml', '  pt: Um livro\n', ''),
      (dir) => loadContent(dir),
    );
    const ofBook = content.completeness.filter(({ slug }) => slug === 'libro');
    expect(ofBook).toEqual([
      { type: 'publication', slug: 'libro', language: 'es', written: 1, wanted: 1, missing: [] },
      { type: 'publication', slug: 'libro', language: 'en', written: 1, wanted: 1, missing: [] },
      {
        type: 'publication',
        slug: 'libro',
        language: 'pt',
        written: 0,
        wanted: 1,
        missing: [['summary']],
      },
    ]);
  });

  it('does not report a reference to an entry that cannot be read', async () => {
    const plant: Files = {
      'people/ada.yaml': 'visibility: public\nname: Ada: Ejemplo\n',
      ...changed('pages/manifiesto.es.md', 'event/charla', '../people/ada.yaml'),
    };
    const { problems } = await withFolder(plant, (dir) => loadContent(dir));
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['yaml-syntax', 'people/ada.yaml'],
    ]);
  });

  it('reports a misspelt key, but not its field as missing as well', async () => {
    const { problems } = await withFolder(changed('events/charla.yaml', 'kind:', 'knd:'), (dir) =>
      loadContent(dir),
    );
    expect(problems.map(({ code }) => code)).toEqual(['unknown-key']);
  });

  it('reads an unquoted number as text in an entry with another mistake too', async () => {
    const sum = /sha256: (\w+)/.exec(String(goodFiles['publications/libro.yaml']))?.[1] ?? '';
    const text = String(goodFiles['publications/libro.yaml'])
      .replace(sum, '0'.repeat(64))
      .replace('kind:', 'knd:');
    const { problems } = await withFolder({ 'publications/libro.yaml': text }, (dir) =>
      loadContent(dir),
    );
    expect(problems.map(({ code }) => code)).toEqual(['unknown-key', 'wrong-checksum']);
  });

  it('reports a missing translation that is on its way as a notice', async () => {
    const text =
      String(goodFiles['publications/libro.yaml']).replace('  pt: Um livro\n', '') +
      'translations: { pt: { state: wished } }\n';
    const { problems } = await withFolder({ 'publications/libro.yaml': text }, (dir) =>
      loadContent(dir),
    );
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['missing-translation', 'notice'],
    ]);
  });

  it('reports an incomplete language of the site once, with a count', async () => {
    const site = String(goodFiles['site.yaml']).replace('[es, en, pt]', '[es, en, pt, zap]');
    expect(site).toContain('zap');
    const begun = `${site}translations: { zap: { state: wished } }\n`;
    const loaded = await withFolder({ 'site.yaml': begun }, (dir) => loadContent(dir));
    expect(loaded.problems).toMatchObject([
      {
        code: 'partial-language',
        severity: 'notice',
        file: 'site.yaml',
        messages: {
          en: expect.stringMatching(/^.+ \(zap\) is incomplete: 0 of \d+ texts are there\./),
        },
      },
    ]);
    const without = await withFolder({ 'site.yaml': site }, (dir) => loadContent(dir));
    expect(without.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['partial-language', 'notice'],
    ]);
  });

  it('expects each entry in a language that site.yaml declares as done, however little is translated', async () => {
    const site = String(goodFiles['site.yaml']).replace('[es, en, pt]', '[es, en, pt, zap]');
    const done = `${site}translations: { zap: { state: published } }\n`;
    const { problems } = await withFolder({ 'site.yaml': done }, (dir) => loadContent(dir));
    expect(problems.length).toBeGreaterThan(1);
    expect(new Set(problems.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
      new Set(['missing-translation error']),
    );
  });

  it('reports an entry that declares an incomplete language of the site as done', async () => {
    const files = {
      'site.yaml': `${String(goodFiles['site.yaml']).replace('[es, en, pt]', '[es, en, pt, zap]')}translations: { zap: { state: draft } }\n`,
      'publications/libro.yaml': `${String(goodFiles['publications/libro.yaml'])}translations: { zap: { state: published } }\n`,
    };
    const { problems } = await withFolder(files, (dir) => loadContent(dir));
    expect(problems.length).toBeGreaterThan(0);
    expect(
      new Set(problems.map(({ file, code, severity }) => `${file} ${code} ${severity}`)),
    ).toEqual(
      new Set([
        'site.yaml partial-language notice',
        'publications/libro.yaml missing-translation error',
      ]),
    );
  });

  it('allows text of a closed entry that is public elsewhere too', async () => {
    const files = {
      'private/events/otra.yaml':
        'title: Una charla muy pública\nkind: conversation\nsummary: { es: a }\nstarts: 2021\nmode: online\nattendance: open\n',
      ...changed('events/charla.yaml', 'Una charla', 'Una charla muy pública'),
      ...changed('pages/manifiesto.es.md', 'Lee [la charla]', 'Lee [Una charla muy pública]'),
    };
    const { problems } = await withFolder(files, (dir) => loadContent(dir));
    expect(problems.filter(({ code }) => code === 'closed-text')).toEqual([]);
  });

  describe('a closed campaign', () => {
    const campaign = (holder: string): Files => ({
      'private/campaigns/fondo.yaml': `title: Un fondo
summary: { es: Para renta }
organization: colectiva
state: running
rails:
  - { id: spei, label: Cuenta, kind: clabe, enabled: true, account: '000180000000000014', holder: ${holder} }
`,
      'pages/manifiesto.es.md':
        '---\ntitle: Otra Persona\nvisibility: public\n---\nSomos la COLECTIVA de Ejemplo.\n',
    });
    const findClosedText = async (files: Files): Promise<(string | undefined)[]> => {
      const { problems } = await withFolder(files, (dir) => loadContent(dir));
      return problems.filter(({ code }) => code === 'closed-text').map(({ file }) => file);
    };

    it.each(['Colectiva de Ejemplo', 'colectiva  de ejemplo', 'Ada Ejemplo'])(
      'may have an account of %s, who has a public name',
      async (holder) => {
        expect(await findClosedText(campaign(holder))).toEqual([]);
      },
    );

    it('may have an account in the name of the site', async () => {
      const files = {
        ...changed('site.yaml', 'title: Colectiva', 'title: Radio de Ejemplo'),
        ...campaign('Radio de Ejemplo'),
      };
      expect(await findClosedText(files)).toEqual([]);
    });

    it('may have the account of a campaign that goes on, which no other page may tell', async () => {
      const closed = campaign('Colectiva de Ejemplo');
      const text = String(closed['private/campaigns/fondo.yaml']);
      const open = { 'campaigns/otro.yaml': `visibility: public\n${text}` };
      expect(await findClosedText({ ...closed, ...open })).toEqual([]);
      const copied = {
        'pages/dar.es.md': '---\ntitle: Dar\nvisibility: public\n---\n000180000000000014\n',
      };
      expect(await findClosedText({ ...closed, ...copied })).toEqual(['pages/dar.es.md']);
    });

    it.each([
      ['a title of something else', 'Otra Persona', {}, 'pages/manifiesto.es.md'],
      ['a part of a name', 'de Ejemplo', {}, 'organizations/colectiva.yaml'],
      [
        'the name of somebody who is listed nowhere',
        'Ada Ejemplo',
        changed('people/ada.yaml', 'public', 'unlisted'),
        'people/ada.yaml',
      ],
      [
        'the name of somebody closed too',
        'Colectiva de Ejemplo',
        { 'private/people/ana.yaml': 'name: Colectiva de Ejemplo\n' },
        'organizations/colectiva.yaml',
      ],
    ])('keeps a holder secret that is %s', async (_what, holder, files, where) => {
      expect(await findClosedText({ ...campaign(holder), ...files })).toContain(where);
    });
  });
});

describe('toPublic', () => {
  it('lists public entries only, and links to pages that exist', async () => {
    const content = await withFolder(changed('people/ada.yaml', 'public', 'unlisted'), (dir) =>
      loadContent(dir),
    );
    const publicContent = content.toPublic();
    expect(publicContent.pages('person').map(({ slug }) => slug)).toEqual(['ada']);
    expect(publicContent.list('person')).toEqual([]);
    expect(publicContent.get('person', 'ada')?.['~public']).toBe(true);
    expect(publicContent.get('event', 'charla')?.credits).toBeUndefined();
    expect(publicContent.referencesTo('event', 'charla').map(({ slug }) => slug)).toEqual([
      'libro',
    ]);
    expect(publicContent.languages).toEqual(['es', 'en', 'pt']);
  });

  it('publishes the files of visible entries and no others', async () => {
    const secret = String(goodFiles['publications/libro.yaml']).replace('visibility: public\n', '');
    const files = {
      'private/publications/secreto.yaml': secret,
      'private/publications/libro/portada.svg': '<svg/>',
      ...changed('pages/manifiesto.es.md', 'Lee', '![Mapa](mapa.png) ![Fuera](fuera.png) Lee'),
    };
    await withFolder(files, async (dir) => {
      writeFileSync(join(dir, 'pages/mapa.png'), png);
      symlinkSync(import.meta.filename, join(dir, 'pages/fuera.png'));
      const { assets } = (await loadContent(dir)).toPublic();
      const map = { path: 'pages/mapa.png', file: `${dir}/pages/mapa.png` };
      expect(assets).toEqual([
        { path: 'publications/libro/portada.svg', file: `${dir}/publications/libro/portada.svg` },
        map,
      ]);
    });
  });
});

describe('options that TypeScript would refuse', () => {
  it('include a folder that is no path', async () => {
    await expect(loadContent(undefined as never)).rejects.toThrow('the path of the content folder');
  });

  it('include a content type that does not exist, which would give an empty list', async () => {
    await withFolder({}, async (dir) => {
      const content = await loadContent(dir);
      const visible = content.toPublic();
      const events = 'events' as never;
      const message = 'There is no content type “events”';
      for (const read of [
        () => content.list(events),
        () => content.get(events, 'charla'),
        () => visible.list(events),
        () => visible.pages(events),
        () => visible.get(events, 'charla'),
      ])
        expect(read).toThrow(message);
      expect(() => visible.list(events)).toThrow('Did you mean “event”?');
    });
  });

  it.each([
    [
      { today: '2030-06-15' },
      '`loadContent` has no option `today`. It takes: signal, clock, checks, previous, identities, unsaved.',
    ],
    [{ signal: {} }, '`signal` has to be an AbortSignal.'],
    [{ checks: {} }, '`checks` has to be a list'],
    [{ clock: { today: '2030-06-15' } }, '`clock.today` has to be a function.'],
    [{ previous: {} }, '`previous` has to be what loadContent returned.'],
  ])('rejects %j', async (options, message) => {
    await expect(loadContent('.', options as never)).rejects.toThrow(message);
  });
});

describe('an entry in private/', () => {
  it.each(['public', 'unlisted'])('is closed, even with visibility: %s', async (visibility) => {
    const files: Files = {
      'private/people/eva.yaml': `visibility: ${visibility}\nname: Eva Ejemplo\n`,
      ...changed('events/charla.yaml', 'person/ada', 'person/eva'),
    };
    await withFolder(files, async (dir) => {
      const content = await loadContent(dir);
      expect(content.problems).toContainEqual(
        expect.objectContaining({
          code: 'public-in-private',
          severity: 'error',
          file: 'private/people/eva.yaml',
          line: 1,
        }),
      );
      const publicContent = content.toPublic();
      expect(publicContent.get('person', 'eva')).toBeUndefined();
      expect(JSON.stringify(publicContent.pages('event'))).not.toContain('eva');
    });
  });
});
