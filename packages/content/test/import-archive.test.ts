import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../src/load-content.ts';
import { collection, createVideo, withArchive } from './support/archive-items.ts';
import { snapshot } from './support/peertube-channel.ts';

/** The site has three languages, and the Archive one. */
const wished = { en: { state: 'wished' }, pt: { state: 'wished' } };
const recording = 'private/recordings/titulo-de-charla-de-radio.yaml';

it('imports an item as a closed recording, with its copy, its captions and nothing of the account', () =>
  withArchive(
    [
      createVideo('charla-de-radio', {
        metadata: {
          title: 'Charla de radio',
          creator: 'Ana Canario López',
          subject: ['radio', 'redes libres'],
          licenseurl: 'http://creativecommons.org/licenses/by-sa/4.0/',
          description:
            'Escribe a mailto:canario%40correo.example canario@correo.example o a josé_canario&#64;correo.example.<br>Con [risas].',
        },
      }),
    ],
    async ({ dir, run, read }) => {
      const { code, out, err } = await run();
      expect([code, out]).toEqual([0, expect.stringContaining('New: 2.')]);
      expect(parse(read('private/recordings/charla-de-radio.yaml'))).toEqual({
        visibility: 'closed',
        title: { es: 'Charla de radio' },
        summary: { es: 'Escribe a … … o a … Con [risas].' },
        body: { es: 'Escribe a … … o a …\\\nCon \\[risas\\].\n' },
        topics: [{ es: 'radio' }, { es: 'redes libres' }],
        of: 'series/internet-archive',
        date: '2021-03-08',
        duration: 'PT1H2M3S',
        languages: ['es'],
        license: 'CC-BY-SA-4.0',
        copies: [
          {
            kind: 'internet-archive',
            url: 'https://archive.org/details/charla-de-radio',
            file: {
              url: 'https://archive.org/download/charla-de-radio/charla.mp4',
              mediaType: 'video/mp4',
              bytes: 8,
            },
          },
        ],
        captions: [
          { language: 'es', progress: { state: 'published' }, path: 'charla-de-radio/es.vtt' },
        ],
        translations: wished,
      });
      expect(read('private/recordings/charla-de-radio/es.vtt')).toMatch(/^WEBVTT/);
      expect(parse(read('private/series/internet-archive.yaml')).starts).toBe('2021-03-08');
      expect(err).toContain('may be the legal name of somebody (1): charla-de-radio.');
      expect(err).toContain('note each consent');
      const { problems } = await loadContent(dir);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const all = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
        .join('\n');
      expect(`${all}${out}${err}`).not.toMatch(/canario|correo\.example/i);
    },
  ));

it('imports a collection of 200 items, and changes nothing the second time', () =>
  withArchive(
    [
      collection,
      ...Array.from({ length: 200 }, (_, index) =>
        createVideo(`charla-${index + 1}`, { metadata: { date: `2021-03-${10 + (index % 20)}` } }),
      ),
    ],
    async ({ dir, server, run, read }) => {
      const call = { item: 'https://archive.org/details/charlas-de-ejemplo' };
      const first = await run(call);
      expect([first.code, first.out]).toEqual([0, expect.stringContaining('New: 201.')]);
      expect(first.out).toContain('Files copied: 200.');
      expect(parse(read('private/series/charlas-de-ejemplo.yaml')).starts).toBe('2021-03-10');
      const { problems } = await loadContent(dir);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const edited = join(dir, 'private/recordings/titulo-de-charla-7.yaml');
      writeFileSync(
        edited,
        readFileSync(edited, 'utf8').replace('charla-7\n', 'charla 7 # ésta\n'),
      );
      const before = snapshot(dir);
      const asked = server.requests.length;
      const second = await run(call);
      expect(second.out).toContain('New: 0. Updated: 0. Edited here, and kept: 1. Unchanged: 200.');
      expect(snapshot(dir)).toEqual(before);
      expect(server.requests.slice(asked).filter(({ path }) => /download/.test(path))).toEqual([]);
    },
  ));

it('updates what nobody edited, and keeps what somebody did', () =>
  withArchive([createVideo('charla-de-radio')], async ({ dir, server, run, read }) => {
    await run();
    const text = read(recording).replace('charla-de-radio\n', 'charla de radio # ésta\n');
    writeFileSync(join(dir, recording), text);
    server.seed(
      createVideo('charla-de-radio', { metadata: { title: 'Otro', date: '2021-04-01' } }),
    );
    const { out } = await run();
    expect(out).toContain('titulo-de-charla-de-radio.yaml: updated date.');
    expect(out).toContain('titulo-de-charla-de-radio.yaml: title stays as it was edited here');
    expect(read(recording)).toContain('charla de radio # ésta');
  }));

it('imports texts as publications, with an edition for each language', () =>
  withArchive(
    [
      {
        identifier: 'guia-de-redes',
        metadata: {
          mediatype: 'texts',
          title: 'Guía de redes',
          creator: 'colectiva de  EJEMPLO',
          date: '2020-00-00',
          language: ['Spanish', 'por'],
          subject: 'redes; radio',
          isbn: '0-306-40615-2',
          description: '<p>Uno.</p><p>Dos: <a href="/details/otra">otra</a>.</p>',
          licenseurl: 'https://creativecommons.org/publicdomain/mark/1.0/',
        },
        files: { 'guia.pdf': 'pdf' },
      },
    ],
    async ({ dir, run, read }) => {
      expect(await run({ item: 'guia-de-redes' })).toMatchObject({ code: 0 });
      const edition = {
        format: 'digital',
        state: 'published',
        published: '2020',
        isbn: '9780306406157',
        url: 'https://archive.org/details/guia-de-redes',
      };
      expect(parse(read('private/publications/guia-de-redes.yaml'))).toEqual({
        visibility: 'closed',
        title: { es: 'Guía de redes' },
        kind: 'book',
        state: 'published',
        published: '2020',
        summary: { es: 'Uno.' },
        topics: [{ es: 'redes' }, { es: 'radio' }],
        body: { es: 'Uno.\n\nDos: [otra](https://archive.org/details/otra).\n' },
        credits: [{ who: 'organization/colectiva', role: 'publisher' }],
        license: {
          name: 'Public Domain Mark 1.0',
          url: 'https://creativecommons.org/publicdomain/mark/1.0/',
        },
        editions: [
          { language: 'es', ...edition },
          { language: 'pt', ...edition },
        ],
        translations: wished,
      });
      const { problems } = await loadContent(dir);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  ));

it('leaves out what is no recording or text, or not for everyone, and says so', () =>
  withArchive(
    [
      collection,
      createVideo('charla-1'),
      createVideo('foto-1', { metadata: { mediatype: 'image' } }),
      createVideo('otra-coleccion', { metadata: { mediatype: 'collection' } }),
      createVideo('prestado', {
        metadata: { mediatype: 'texts', 'access-restricted-item': 'true' },
      }),
      createVideo('varias', { files: { 'charla-2.mov': 'otra' } }),
      createVideo('raro', {
        metadata: { date: '[2021?]', language: 'klingon', licenseurl: 'https://licencia.example/' },
      }),
    ],
    async ({ run, read }) => {
      const { code, err } = await run({ item: 'charlas-de-ejemplo' });
      expect(code).toBe(1);
      expect(err).toContain('have no entry of their own, and were left out (1): foto-1.');
      expect(err).toContain(
        'Collections inside of this one, which were left out (1): otra-coleccion.',
      );
      expect(err).toContain('shows to some people alone, and that were left out (1): prestado.');
      expect(err).toContain('Items with several recordings');
      for (const name of ['Dates', 'Languages', 'Licences'])
        expect(err).toMatch(new RegExp(`${name} [^(]* \\(1\\): raro\\.`));
      const several = read('private/recordings/titulo-de-varias.yaml');
      expect(Object.keys(parse(several))).toEqual(
        expect.not.arrayContaining(['duration', 'captions']),
      );
      expect(several).not.toContain('download');
    },
  ));

it.each([
  ['nada-de-nada', 1, 'has no item nada-de-nada'],
  ['oculto', 1, 'has taken the item oculto out of view'],
  ['prestado', 1, 'lends the item prestado'],
  ['foto', 1, 'The item foto is neither a recording nor a text'],
  ['https://archive.org/details/@alguien', 2, 'The page of an account is none'],
  ['https://otro.example/details/charla', 2, 'The item or the collection is missing'],
  ['../../etc', 2, 'The item or the collection is missing'],
] as const)('says why %s cannot be imported', (item, expected, sentence) =>
  withArchive(
    [
      createVideo('oculto', { isDark: true }),
      createVideo('prestado', { metadata: { 'access-restricted-item': 'true' } }),
      createVideo('foto', { metadata: { mediatype: 'image' } }),
    ],
    async ({ dir, run }) => {
      const before = snapshot(dir);
      const { code, out, err } = await run({ item });
      expect([code, out, err]).toEqual([expected, '', expect.stringContaining(sentence)]);
      expect(snapshot(dir)).toEqual(before);
    },
  ),
);

it('writes into what somebody named, and refuses what is not there', () =>
  withArchive([createVideo('charla-de-radio')], async ({ run, read }) => {
    expect(await run({ args: ['--of', 'event/nada'] })).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no entry event/nada that a recording could be of'),
    });
    expect(await run({ args: ['--of', 'event/charla'] })).toMatchObject({ code: 0 });
    expect(read(recording)).toContain('of: event/charla');
    // What it is of already stays, with --of or without.
    expect(await run()).toMatchObject({ out: expect.stringContaining('Unchanged: 1.') });
  }));

it('moves an item that was imported by itself into its collection, and not back', () =>
  withArchive([collection, createVideo('charla-de-radio')], async ({ run, read }) => {
    await run();
    expect((await run({ item: 'charlas-de-ejemplo' })).out).toContain('updated of.');
    expect(read(recording)).toContain('of: series/charlas-de-ejemplo');
    expect((await run()).out).toContain('New: 0. Updated: 0.');
  }));

it('misses nothing of a collection where one item of it is asked for', () =>
  withArchive(
    [collection, createVideo('charla-1'), createVideo('charla-2')],
    async ({ dir, run }) => {
      await run({ item: 'charlas-de-ejemplo' });
      const closed = join(dir, 'private/recordings/titulo-de-charla-2.yaml');
      const text = readFileSync(closed, 'utf8').replace('visibility: closed', 'visibility: public');
      mkdirSync(join(dir, 'recordings'), { recursive: true });
      rmSync(closed);
      writeFileSync(join(dir, 'recordings/titulo-de-charla-2.yaml'), text);
      const { code, out, err } = await run({ item: 'charla-1' });
      expect([code, out, err]).toEqual([
        0,
        expect.not.stringContaining('not on the server'),
        expect.not.stringContaining('still open here'),
      ]);
      expect(await run({ item: 'charlas-de-ejemplo' })).toMatchObject({ code: 0 });
    },
  ));

it('does not miss a series of which no recording is any more', () =>
  withArchive([collection, createVideo('charla-de-radio')], async ({ dir, run, read }) => {
    for (const item of ['charla-de-radio', 'charlas-de-ejemplo']) {
      await run({ item });
      const text = read(recording).replace(/^of: .*/m, 'of: event/charla');
      writeFileSync(join(dir, recording), text);
      const { code, out } = await run({ item });
      expect([code, out]).toEqual([0, expect.not.stringContaining('not on the server')]);
    }
  }));

it('leaves alone what people wrote about an item', () =>
  withArchive([createVideo('charla-de-radio')], async ({ dir, run }) => {
    await run();
    rmSync(join(dir, 'private/imports'), { recursive: true });
    const before = snapshot(dir);
    const { err } = await run();
    expect(err).toContain('that no import has written, and that were left alone (1)');
    expect(existsSync(join(dir, 'private/recordings/titulo-de-charla-de-radio-2.yaml'))).toBe(
      false,
    );
    expect(Object.keys(snapshot(dir)).filter((path) => !(path in before))).toHaveLength(1);
  }));

it('says of what is open that the Archive has taken it back, in a collection and by itself', () =>
  withArchive(
    [collection, createVideo('charla-1'), createVideo('charla-2')],
    async ({ dir, server, run }) => {
      await run({ item: 'charlas-de-ejemplo' });
      const closed = join(dir, 'private/recordings/titulo-de-charla-1.yaml');
      const open = join(dir, 'recordings/titulo-de-charla-1.yaml');
      const text = readFileSync(closed, 'utf8').replace('visibility: closed', 'visibility: public');
      mkdirSync(join(dir, 'recordings'), { recursive: true });
      rmSync(closed);
      writeFileSync(open, text);
      server.seed(createVideo('charla-1', { isDark: true }));
      for (const item of ['charlas-de-ejemplo', 'charla-1']) {
        const { code, err } = await run({ item });
        expect([code, err]).toEqual([
          1,
          expect.stringContaining('titulo-de-charla-1.yaml is open here, but the Internet Archive'),
        ]);
      }
      expect(readFileSync(open, 'utf8')).toBe(text);
    },
  ));

it('takes one recording in two formats for one, and no file that is private there', () =>
  withArchive(
    [
      createVideo('charla-de-radio', {
        files: { 'charla.webm': 'otra', 'secreta.mp4': 'x', 'charla.en.vtt': 'WEBVTT\n' },
        fileMetadata: { 'secreta.mp4': { private: 'true' }, 'charla.en.vtt': { private: 'true' } },
      }),
    ],
    async ({ run, read }) => {
      const { code, err } = await run();
      expect([code, err]).toEqual([0, expect.not.stringContaining('several')]);
      const { copies, captions } = parse(read(recording));
      expect(copies[0].file.url).toBe('https://archive.org/download/charla-de-radio/charla.mp4');
      expect(captions).toHaveLength(1);
    },
  ));

it('reads sound, whose length may stand in its metadata alone', () =>
  withArchive(
    ['audio', 'etree'].map((mediatype) => ({
      identifier: `charla-${mediatype}`,
      metadata: { mediatype, title: mediatype, runtime: '1:02:03', language: 'por' },
      files: { 'charla.flac': 'x', 'charla.mp3': 'y', 'charla.ogg': 'z' },
      fileMetadata: {
        'charla.mp3': { source: 'derivative' },
        'charla.ogg': { source: 'derivative' },
      },
    })),
    async ({ run, read }) => {
      for (const name of ['audio', 'etree']) {
        expect(await run({ item: `charla-${name}` })).toMatchObject({ code: 0 });
        const { copies, duration, summary } = parse(read(`private/recordings/${name}.yaml`));
        expect([duration, summary]).toEqual(['PT1H2M3S', undefined]);
        expect(copies[0].file).toMatchObject({ mediaType: 'audio/mpeg', bytes: 1 });
      }
    },
  ));

it('reads captions in SRT, and those of a program as such', () =>
  withArchive(
    [
      createVideo('charla-de-radio', {
        files: {
          'charla.es.vtt': 'no es nada',
          'charla.en.srt': '1\n00:00:01,000 --> 00:00:02,000\nHello\n',
          'charla.asr.srt': '1\n00:00:01,000 --> 00:00:02,000\nHola\n',
        },
      }),
    ],
    async ({ run, read, server }) => {
      const { code, err } = await run();
      expect([code, err]).toEqual([
        1,
        expect.stringContaining('es was not copied: what came is not'),
      ]);
      expect(err).toContain('Captions that a program wrote');
      expect(read('private/recordings/titulo-de-charla-de-radio/en.vtt')).toMatch(
        /^WEBVTT[^]*Hello/,
      );
      expect(read(recording)).not.toContain('language: es\n');
      server.seed(
        createVideo('charla-de-radio', {
          files: { 'charla.es.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nHola\n' },
        }),
      );
      expect(await run()).toMatchObject({ code: 0 });
      expect(read(recording)).toContain('language: es\n');
    },
  ));
