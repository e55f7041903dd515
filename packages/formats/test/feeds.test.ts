import * as fc from 'fast-check';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import {
  toFeed,
  toFeedArchive,
  type FeedEntry,
  type FeedOptions,
  type Omission,
} from '../src/index.ts';
import { cleanXmlText } from './support/clean-xml-text.ts';
import { createLookup, createPublic } from './support/create-public.ts';
import { findElements, readXml } from './support/read-xml.ts';

const noon = Date.UTC(2030, 2, 10, 12);
const options: FeedOptions = {
  format: 'rss',
  locale: 'es',
  siteUrl: 'https://colectiva.example/',
  title: 'Colectiva de Ejemplo',
  description: 'Noticias & grabaciones',
  feedUrl: 'https://colectiva.example/feed.xml',
  pageUrl: ({ type, slug }) => `https://colectiva.example/${type}/${slug}/`,
  fileUrl: (type, path) => `https://colectiva.example/files/${type}/${path}`,
  clock: { now: () => noon },
};

const luna = createPublic('person', 'luna-de-prueba', { name: 'Luna de Prueba' });
const article = createPublic('article', 'abrimos-la-radio', {
  title: { es: 'Abrimos <la> radio & más', en: 'Our radio is on air' },
  kind: 'news',
  published: { local: '2030-03-08T17:00', zone: 'America/Mexico_City' },
  updated: '2030-03-09',
  summary: { es: 'Desde hoy, cada viernes: 1 < 2 & «así».' },
  body: { es: 'Desde hoy, **cada viernes**.' },
  picture: { path: 'antena.jpg', alt: 'Una antena' },
  topics: [{ es: 'radio & redes' }],
  credits: [
    { who: 'person/luna-de-prueba', role: 'author' },
    { who: { name: 'Sol' }, role: 'author' },
    { who: { name: 'Tierra' }, role: 'translator' },
  ],
});
const recording = createPublic('recording', 'charla', {
  title: { en: 'A talk' },
  of: 'event/charla',
  date: '2030-03-07',
  languages: ['es'],
  files: [{ path: 'charla.ogg', mediaType: 'audio/ogg', bytes: 1200, sha256: '0'.repeat(64) }],
  copies: [
    {
      kind: 'peertube',
      url: 'https://tubo.example/w/a',
      file: { url: 'https://tubo.example/a.mp4', mediaType: 'video/mp4' },
    },
  ],
});
const entries: FeedEntry[] = [recording, article];
const lookup = createLookup([luna]);
const renderMarkdown = (markdown: string, language: string): string =>
  `<p lang="${language}">${markdown}</p>`;

describe('a feed', () => {
  it('is read back from RSS with its dates, files, people and topics', async () => {
    const feed = await new Parser({ customFields: { item: ['dc:contributor'] } }).parseString(
      toFeed(entries, { ...options, lookup, renderMarkdown }),
    );
    expect(feed).toMatchObject({
      title: 'Colectiva de Ejemplo',
      description: 'Noticias & grabaciones',
      language: 'es',
      link: 'https://colectiva.example/',
      feedUrl: 'https://colectiva.example/feed.xml',
      lastBuildDate: 'Sat, 09 Mar 2030 12:00:00 GMT',
    });
    expect(feed.items).toMatchObject([
      {
        title: 'Abrimos <la> radio & más',
        link: 'https://colectiva.example/article/abrimos-la-radio/',
        isoDate: '2030-03-08T23:00:00.000Z',
        'content:encoded': '<p lang="es">Desde hoy, **cada viernes**.</p>',
        categories: ['radio & redes'],
        'dc:contributor': 'Tierra',
        enclosure: {
          url: 'https://colectiva.example/files/article/antena.jpg',
          type: 'image/jpeg',
        },
      },
      {
        title: 'A talk',
        isoDate: '2030-03-07T12:00:00.000Z',
        enclosure: {
          url: 'https://colectiva.example/files/recording/charla.ogg',
          length: '1200',
          type: 'audio/ogg',
        },
      },
    ]);
    const creators = findElements(readXml(toFeed(entries, { ...options, lookup })), 'dc:creator');
    expect(creators.map(({ text }) => text)).toEqual(['Luna de Prueba', 'Sol']);
  });

  it('is read back from Atom, where every file is a link with its own type', async () => {
    const xml = toFeed(entries, { ...options, lookup, renderMarkdown, format: 'atom' });
    const feed = await new Parser().parseString(xml);
    expect(feed).toMatchObject({
      title: 'Colectiva de Ejemplo',
      feedUrl: 'https://colectiva.example/feed.xml',
      lastBuildDate: '2030-03-09T12:00:00Z',
    });
    expect(feed.items).toMatchObject([
      {
        title: 'Abrimos <la> radio & más',
        link: 'https://colectiva.example/article/abrimos-la-radio/',
        summary: 'Desde hoy, cada viernes: 1 < 2 & «así».',
        content: '<p lang="es">Desde hoy, **cada viernes**.</p>',
        author: 'Luna de Prueba',
        isoDate: '2030-03-08T23:00:00.000Z',
      },
      { title: 'A talk', isoDate: '2030-03-07T12:00:00.000Z' },
    ]);
    const links = findElements(readXml(xml), 'link').map(({ attributes }) => attributes);
    expect(links.filter(({ rel }) => rel === 'enclosure')).toEqual([
      {
        rel: 'enclosure',
        href: 'https://colectiva.example/files/article/antena.jpg',
        type: 'image/jpeg',
      },
      {
        rel: 'enclosure',
        href: 'https://colectiva.example/files/recording/charla.ogg',
        type: 'audio/ogg',
        length: '1200',
      },
      { rel: 'enclosure', href: 'https://tubo.example/a.mp4', type: 'video/mp4' },
    ]);
  });

  it('names in Atom who publishes the feed, as an element that programs read', () => {
    const { children } = readXml(
      toFeed(entries, { ...options, format: 'atom', author: 'Colectiva & red' }),
    );
    const authors = children.filter(({ name }) => name === 'author');
    expect(authors).toMatchObject([
      { attributes: {}, children: [{ name: 'name', text: 'Colectiva & red' }] },
    ]);
  });

  it('is a JSON Feed of version 1.1', () => {
    const feed: unknown = JSON.parse(
      toFeed(entries, { ...options, lookup, renderMarkdown, format: 'json' }),
    );
    expect(feed).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Colectiva de Ejemplo',
      description: 'Noticias & grabaciones',
      language: 'es',
      home_page_url: 'https://colectiva.example/',
      feed_url: 'https://colectiva.example/feed.xml',
      authors: [{ name: 'Colectiva de Ejemplo' }],
      items: [
        {
          id: 'urn:uuid:bdac833c-a4fb-566b-94c8-47fa44082530',
          url: 'https://colectiva.example/article/abrimos-la-radio/',
          title: 'Abrimos <la> radio & más',
          summary: 'Desde hoy, cada viernes: 1 < 2 & «así».',
          content_html: '<p lang="es">Desde hoy, **cada viernes**.</p>',
          date_published: '2030-03-08T23:00:00Z',
          date_modified: '2030-03-09T12:00:00Z',
          image: 'https://colectiva.example/files/article/antena.jpg',
          authors: [
            {
              name: 'Luna de Prueba',
              url: 'https://colectiva.example/person/luna-de-prueba/',
            },
            { name: 'Sol' },
          ],
          tags: ['radio & redes'],
        },
        {
          id: 'urn:uuid:7ecb2ed0-9584-5117-8b84-4b6e69dbd087',
          url: 'https://colectiva.example/recording/charla/',
          title: 'A talk',
          content_text: 'A talk',
          language: 'en',
          date_published: '2030-03-07T12:00:00Z',
          date_modified: '2030-03-07T12:00:00Z',
          attachments: [
            {
              url: 'https://colectiva.example/files/recording/charla.ogg',
              mime_type: 'audio/ogg',
              size_in_bytes: 1200,
            },
            { url: 'https://tubo.example/a.mp4', mime_type: 'video/mp4' },
          ],
        },
      ],
    });
  });

  it('marks a text that is not in the language of the feed', () => {
    for (const format of ['rss', 'atom'] as const) {
      const titles = findElements(readXml(toFeed(entries, { ...options, format })), 'title');
      expect(titles.map(({ attributes }) => attributes['xml:lang'])).toEqual([
        undefined,
        undefined,
        'en',
      ]);
    }
  });

  it('keeps the identifier of an entry whose slug changes', () => {
    const renamed = createPublic('article', 'otra', { ...article, aliases: [article.slug] });
    expect(readGuids([renamed])).toEqual(readGuids([article]));
    expect(readGuids([article])).not.toEqual(readGuids([recording]));
  });

  it.each([
    ['before its day', '2030-03-09', '2030-03-08T23:59Z', false],
    ['once its day has begun in UTC', '2030-03-09', '2030-03-09T00:00Z', true],
    ['before its hour', article.published, '2030-03-08T22:59Z', false],
    ['from its hour on', article.published, '2030-03-08T23:00Z', true],
  ])('holds what has come out alone: %s', (_, published, now, isHeld) => {
    const omissions: Omission[] = [];
    const ownOptions = {
      ...options,
      clock: { now: () => Date.parse(now) },
      onOmission: (omission: Omission) => omissions.push(omission),
    };
    const dated = createPublic('article', 'comunicado', { ...article, published });
    expect(toFeed([dated], ownOptions).includes('<item>')).toBe(isHeld);
    const feedUrl = 'https://a.example/feed.xml';
    const archive = {
      ...ownOptions,
      feedUrl,
      archiveUrl: (year: number) => `https://a.example/${year}`,
    };
    const { current, years } = toFeedArchive([dated], archive);
    expect([current.includes('<item>'), years.length]).toEqual([isHeld, isHeld ? 1 : 0]);
    const omission = { code: 'future-date', type: 'article', slug: 'comunicado' };
    expect(omissions).toEqual(isHeld ? [] : [omission, omission]);
  });

  it('leaves out what has no exact date or no page, and says so', () => {
    const omissions: Omission[] = [];
    const work = {
      title: 'Fanzine',
      kind: 'fanzine',
      state: 'published',
      summary: { es: 'Ocho.' },
    };
    const guids = readGuids(
      [
        createPublic('publication', 'de-un-mes', { ...work, published: '2029-11' }),
        createPublic('publication', 'sin-fecha', work),
        createPublic('publication', 'sin-pagina', { ...work, published: '2029-11-25' }),
      ],
      {
        pageUrl: ({ slug }) => (slug === 'sin-pagina' ? undefined : 'https://colectiva.example/x'),
        onOmission: (omission) => omissions.push(omission),
      },
    );
    expect(guids).toEqual([]);
    expect(omissions.map(({ code, slug }) => [code, slug])).toEqual([
      ['date-not-exact', 'de-un-mes'],
      ['no-date', 'sin-fecha'],
      ['no-page', 'sin-pagina'],
    ]);
  });

  it('names the files that RSS has no place for', () => {
    const omissions: Omission[] = [];
    readGuids([recording], { onOmission: (omission) => omissions.push(omission) });
    expect(omissions).toEqual([
      { code: 'not-in-format', type: 'recording', slug: 'charla', field: 'copies.0.file' },
    ]);
  });

  it('holds an activity under its announcement, or under its start once that is past', () => {
    const event = (slug: string, fields: Readonly<Record<string, unknown>>) =>
      createPublic('event', slug, {
        title: 'Taller',
        kind: 'workshop',
        state: 'scheduled',
        mode: 'online',
        attendance: 'open',
        ...fields,
      });
    const feed = readXml(
      toFeed(
        [
          event('pasado', { starts: '2030-03-01' }),
          event('futuro', { starts: '2030-04-01' }),
          event('anunciado', { starts: '2030-04-01', updated: '2030-03-02', state: 'cancelled' }),
        ],
        { ...options, stateLabel: () => 'Cancelada' },
      ),
    );
    const items = findElements(feed, 'item');
    expect(
      items.map((item) => ['title', 'pubDate'].map((name) => findElements(item, name)[0]?.text)),
    ).toEqual([
      ['Cancelada: Taller', 'Sat, 02 Mar 2030 12:00:00 GMT'],
      ['Taller', 'Fri, 01 Mar 2030 12:00:00 GMT'],
    ]);
  });

  it('holds the newest 50 unless it is asked for another number', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      createPublic('article', `nota-${index}`, {
        title: `Nota ${index}`,
        kind: 'news',
        published: new Date(Date.UTC(2029, 0, 1 + index)).toISOString().slice(0, 10),
        body: { es: 'x' },
      }),
    );
    const titles = (limit?: number) =>
      findElements(readXml(toFeed(many, { ...options, ...(limit && { limit }) })), 'item').map(
        (item) => findElements(item, 'title')[0]?.text,
      );
    expect(titles()).toHaveLength(50);
    expect(titles(2)).toEqual(['Nota 59', 'Nota 58']);
  });

  it('refuses an unlisted entry, one of another type, and an option that does not exist', () => {
    const unlisted = createPublic('article', 'sin-lista', { ...article, visibility: 'unlisted' });
    expect(() => toFeed([unlisted], options)).toThrow('unlisted');
    expect(() => Reflect.apply(toFeed, undefined, [[luna], options])).toThrow('article, event');
    expect(() => Reflect.apply(toFeed, undefined, [[], { ...options, limits: 1 }])).toThrow(
      'limits',
    );
    expect(() => toFeed([], { ...options, limit: 0 })).toThrow('limit');
    expect(() => Reflect.apply(toFeed, undefined, [[], { ...options, format: 'rdf' }])).toThrow(
      'format',
    );
  });

  it('holds any text unchanged, but for characters that XML forbids', () => {
    const part = fc.constantFrom(
      ']]>',
      '<![CDATA[',
      '&amp;',
      '&',
      '<b>',
      '"',
      "'",
      '\u0000',
      '\u001B',
      '\uFFFE',
      '\uD800',
      '😀',
      'مرحبا',
      '\u202E',
      'e\u0301',
    );
    const text = fc
      .array(fc.oneof(part, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 8 })
      .map((parts) => `x${parts.join('')}x`);
    fc.assert(
      fc.property(text, text, (title, topic) => {
        const hostile = createPublic('article', 'hostil', {
          ...article,
          title,
          topics: [{ es: topic }],
        });
        const expected = cleanXmlText(title);
        const rss = findElements(readXml(toFeed([hostile], options)), 'item')[0];
        expect(rss && findElements(rss, 'title')[0]?.text).toBe(expected);
        expect(rss && findElements(rss, 'category')[0]?.text).toBe(cleanXmlText(topic));
        const atom = readXml(toFeed([hostile], { ...options, format: 'atom' }));
        expect(findElements(atom, 'title')[1]?.text).toBe(expected);
        const json = JSON.parse(toFeed([hostile], { ...options, format: 'json' })) as {
          readonly items: readonly { readonly title: string }[];
        };
        expect(json.items[0]?.title).toBe(title);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the archive of a feed', () => {
  const archiveOptions = {
    ...options,
    feedUrl: 'https://colectiva.example/feed.xml',
    archiveUrl: (year: number) => `https://colectiva.example/feed-${year}.xml`,
    limit: 1,
  };
  const dated = ['2028-01-05', '2029-02-06', '2029-03-07', '2030-03-08'].map((published, index) =>
    createPublic('article', `nota-${index}`, { ...article, title: published, published }),
  );

  it('holds every entry in the part of its year', () => {
    const { current, years } = toFeedArchive(dated, archiveOptions);
    expect(readTitles(current)).toEqual(['2030-03-08']);
    expect(years.map(({ year, text }) => [year, ...readTitles(text)])).toEqual([
      [2030, '2030-03-08'],
      [2029, '2029-03-07', '2029-02-06'],
      [2028, '2028-01-05'],
    ]);
  });

  it('reports what RSS has no place for once', () => {
    const omissions: Omission[] = [];
    toFeedArchive([recording], {
      ...archiveOptions,
      onOmission: (omission) => omissions.push(omission),
    });
    expect(omissions.map(({ field }) => field)).toEqual(['copies.0.file']);
  });

  it('leads from the feed to the oldest part and back', () => {
    for (const [format, element] of [
      ['rss', 'atom:link'],
      ['atom', 'link'],
    ] as const) {
      const { current, years } = toFeedArchive(dated, { ...archiveOptions, format });
      const links = (xml: string) =>
        Object.fromEntries(
          findElements(readXml(xml), element).map(({ attributes: { rel = '', href } }) => [
            rel,
            href?.replace('https://colectiva.example/', ''),
          ]),
        );
      expect(links(current)).toMatchObject({ self: 'feed.xml', 'prev-archive': 'feed-2030.xml' });
      expect(links(years[1]?.text ?? '')).toMatchObject({
        self: 'feed-2029.xml',
        current: 'feed.xml',
        'prev-archive': 'feed-2028.xml',
        'next-archive': 'feed-2030.xml',
      });
      const marks = [current, years[0]?.text ?? ''].map(
        (xml) => findElements(readXml(xml), 'fh:archive').length,
      );
      expect(marks).toEqual([0, 1]);
    }
    const json = toFeedArchive(dated, { ...archiveOptions, format: 'json' });
    expect(JSON.parse(json.current)).toMatchObject({
      next_url: 'https://colectiva.example/feed-2030.xml',
    });
    expect(JSON.parse(json.years[2]?.text ?? '')).not.toHaveProperty('next_url');
  });
});

function readGuids(of: readonly FeedEntry[], more: Partial<FeedOptions> = {}): string[] {
  return findElements(readXml(toFeed(of, { ...options, ...more })), 'guid').map(({ text }) => text);
}

function readTitles(xml: string): (string | undefined)[] {
  return findElements(readXml(xml), 'item').map((item) => findElements(item, 'title')[0]?.text);
}
