import type { Public } from '@comunal/schemas';
import { parseFeed } from 'podcast-partytime';
import { describe, expect, it } from 'vitest';
import { toPodcast, toPodcastChapters, type Omission, type PodcastOptions } from '../src/index.ts';
import { createLookup, createPublic } from './support/create-public.ts';
import { findElements, readXml } from './support/read-xml.ts';

const luna = createPublic('person', 'luna-de-prueba', { name: 'Luna de Prueba' });
const sound = { mediaType: 'audio/mpeg', bytes: 12_000, sha256: '0'.repeat(64) };
const recording = createPublic('recording', 'episodio-1', {
  title: { es: 'La red & nosotras', en: 'The network & us' },
  summary: { es: 'Qué es una red: 1 < 2.' },
  of: 'podcast/radio-de-ejemplo',
  date: '2030-03-01',
  duration: 'PT1H2M3S',
  languages: ['es'],
  license: 'CC-BY-SA-4.0',
  credits: [
    { who: 'person/luna-de-prueba', role: 'host' },
    { who: { name: 'Sol' }, role: 'guest' },
    { who: { name: 'Casa Inventada' }, role: 'partner' },
  ],
  files: [
    { ...sound, path: 'episodio-1.mp4', mediaType: 'video/mp4' },
    { ...sound, path: 'episodio-1.mp3' },
    { ...sound, path: 'episodio-1.pdf', mediaType: 'application/pdf' },
  ],
  captions: [
    { language: 'es', progress: { state: 'published' }, path: 'episodio-1.es.vtt' },
    { language: 'pt', progress: { state: 'wished' } },
  ],
  body: { es: 'Sobre *redes*.' },
  transcript: { es: 'Hola.' },
  chapters: [
    { starts: 'PT2M', title: { es: 'Preguntas' } },
    { starts: 'PT0S', title: 'Saludo' },
  ],
});
const event = createPublic('event', 'en-vivo', {
  title: 'Programa en vivo',
  kind: 'conversation',
  state: 'scheduled',
  starts: { local: '2030-03-08T17:00', zone: 'America/Mexico_City' },
  ends: { local: '2030-03-08T18:00', zone: 'America/Mexico_City' },
  mode: 'online',
  attendance: 'open',
});
const fields = {
  title: 'Radio de Ejemplo',
  summary: { es: 'Conversaciones & música, cada viernes.' },
  languages: ['es'],
  explicit: false,
  credits: [{ who: { name: 'Colectiva de Ejemplo' }, role: 'organizer' }],
  cover: { path: 'portada.png', alt: 'Un micrófono' },
  categories: ['Society & Culture', 'documentary', 'News', 'Radio comunitaria'],
  feedUrl: 'https://colectiva.example/radio.xml',
  license: 'CC-BY-4.0',
  episodes: [
    {
      recording: 'episodio-1',
      season: 1,
      number: 1,
      published: { local: '2030-03-02T09:00', zone: 'America/Mexico_City' },
    },
  ],
  live: [{ event: 'en-vivo', url: 'https://radio.example/vivo.mp3', mediaType: 'audio/mpeg' }],
};
const podcast = createPublic('podcast', 'radio-de-ejemplo', fields);
const beforeTheProgramme = Date.UTC(2030, 2, 8, 22, 59);
const options: PodcastOptions = {
  locale: 'es',
  siteUrl: 'https://colectiva.example/',
  lookup: createLookup([luna, recording, event]),
  pageUrl: ({ type, slug }) => `https://colectiva.example/${type}/${slug}/`,
  fileUrl: (type, path) => `https://colectiva.example/files/${type}/${path}`,
  chaptersUrl: ({ slug }) => `https://colectiva.example/${slug}.json`,
  transcriptUrl: ({ slug }, language) => `https://colectiva.example/${slug}/${language}/`,
  owner: { name: 'Colectiva de Ejemplo', email: 'radio@colectiva.example' },
  isLocked: true,
  clock: { now: () => beforeTheProgramme },
};

const write = (changes: Readonly<Record<string, unknown>>, more: Partial<PodcastOptions> = {}) =>
  toPodcast(createPublic('podcast', 'radio-de-ejemplo', { ...fields, ...changes }), {
    ...options,
    ...more,
  });

describe('a podcast', () => {
  it('is read back with what directories ask for', () => {
    expect(parseFeed(toPodcast(podcast, options))).toMatchObject({
      title: 'Radio de Ejemplo',
      description: 'Conversaciones & música, cada viernes.',
      link: 'https://colectiva.example/podcast/radio-de-ejemplo/',
      language: 'es',
      explicit: false,
      itunesImage: 'https://colectiva.example/files/podcast/portada.png',
      image: { url: 'https://colectiva.example/files/podcast/portada.png' },
      itunesCategory: ['Society & Culture > Documentary', 'News'],
      author: 'Colectiva de Ejemplo',
      owner: { name: 'Colectiva de Ejemplo', email: 'radio@colectiva.example' },
      pubsub: { self: 'https://colectiva.example/radio.xml' },
      lastBuildDate: new Date('2030-03-02T15:00:00Z'),
      locked: true,
      podcastOwner: 'radio@colectiva.example',
      guid: '58fea711-e416-5bb0-9842-89ade6fad9ec',
      license: {
        identifier: 'cc-by-4.0',
        url: 'https://creativecommons.org/licenses/by/4.0/',
      },
      podcastPeople: [
        { name: 'Colectiva de Ejemplo', role: 'Producer', group: 'Creative Direction' },
      ],
    });
  });

  it('is read back with what apps ask for of an episode', () => {
    const feed = parseFeed(toPodcast(podcast, options));
    expect(feed?.items).toMatchObject([
      {
        title: 'La red & nosotras',
        link: 'https://colectiva.example/recording/episodio-1/',
        pubDate: new Date('2030-03-02T15:00:00Z'),
        duration: 3723,
        enclosure: {
          url: 'https://colectiva.example/files/recording/episodio-1.mp3',
          length: 12_000,
          type: 'audio/mpeg',
        },
        itunesSeason: 1,
        itunesEpisode: 1,
        podcastTranscripts: [
          {
            url: 'https://colectiva.example/files/recording/episodio-1.es.vtt',
            type: 'text/vtt',
            language: 'es',
            rel: 'captions',
          },
          {
            url: 'https://colectiva.example/episodio-1/es/',
            type: 'text/html',
            language: 'es',
          },
        ],
        podcastChapters: {
          url: 'https://colectiva.example/episodio-1.json',
          type: 'application/json+chapters',
        },
        podcastPeople: [
          {
            name: 'Luna de Prueba',
            role: 'Host',
            group: 'Cast',
            href: 'https://colectiva.example/person/luna-de-prueba/',
          },
          { name: 'Sol', role: 'Guest', group: 'Cast' },
        ],
        license: {
          identifier: 'cc-by-sa-4.0',
          url: 'https://creativecommons.org/licenses/by-sa/4.0/',
        },
        alternativeEnclosures: [
          {
            type: 'video/mp4',
            source: [{ uri: 'https://colectiva.example/files/recording/episodio-1.mp4' }],
          },
        ],
      },
    ]);
  });

  it('holds the text of a recording as its notes, where somebody converts it', () => {
    const renderMarkdown = (markdown: string, language: string, { slug }: Public<'recording'>) =>
      `<p lang="${language}">${markdown} ${slug}</p>`;
    const text = write({}, { renderMarkdown });
    const [notes] = findElements(readXml(text), 'content:encoded');
    expect(notes?.text).toBe('<p lang="es">Sobre *redes*. episodio-1</p>');
    expect(write({})).not.toContain('<content:encoded>');
  });

  it('announces a transmission, and knows whether it is on', () => {
    const status = (nowMs: number, changes = {}) =>
      parseFeed(write(changes, { clock: { now: () => nowMs } }))?.podcastLiveItems?.map((item) => [
        item.status,
        item.start.toISOString(),
        item.end?.toISOString(),
        item.enclosure.url,
        item.contentLinks[0]?.url,
      ]);
    const rest = [
      '2030-03-08T23:00:00.000Z',
      '2030-03-09T00:00:00.000Z',
      'https://radio.example/vivo.mp3',
      'https://colectiva.example/event/en-vivo/',
    ];
    expect(status(beforeTheProgramme)).toEqual([['pending', ...rest]]);
    expect(status(beforeTheProgramme + 60_000)).toEqual([['live', ...rest]]);
    expect(status(Date.UTC(2030, 2, 9))).toEqual([['ended', ...rest]]);
  });

  it('leaves out a transmission that is off, without a time or not listed, and says so', () => {
    const announce = (slug: string, changes: Readonly<Record<string, unknown>>) =>
      createPublic('event', slug, { ...event, ...changes });
    const live = ['cancelada', 'sin-hora', 'oculta', 'perdida'].map((slug) => ({
      ...fields.live[0],
      event: slug,
    }));
    const omissions: Omission[] = [];
    const text = write(
      { live },
      {
        lookup: createLookup([
          announce('cancelada', { state: 'cancelled' }),
          announce('sin-hora', { starts: '2030-03-08', ends: undefined }),
          announce('oculta', { visibility: 'unlisted' }),
        ]),
        onOmission: (omission) => omissions.push(omission),
      },
    );
    expect(findElements(readXml(text), 'podcast:liveItem')).toEqual([]);
    expect(
      omissions.filter(({ field }) => field?.startsWith('live')).map(({ code }) => code),
    ).toEqual(['not-in-format', 'no-time', 'not-listed', 'not-listed']);
  });

  it('leaves out what no app could play or place, and says so', () => {
    const variants = {
      'sin-archivo': { files: [{ ...sound, path: 'a.pdf', mediaType: 'application/pdf' }] },
      'sin-fecha': { date: undefined },
      'de-un-mes': { date: '2030-03' },
      'de-manana': { date: '2030-03-09' },
      oculto: { visibility: 'unlisted' },
    };
    const omissions: Omission[] = [];
    const text = write(
      { live: [], episodes: Object.keys(variants).map((slug) => ({ recording: slug })) },
      {
        lookup: createLookup(
          Object.entries(variants).map(([slug, changes]) =>
            createPublic('recording', slug, { ...recording, ...changes }),
          ),
        ),
        onOmission: (omission) => omissions.push(omission),
      },
    );
    expect(findElements(readXml(text), 'item')).toEqual([]);
    expect(omissions).toEqual([
      { code: 'no-media-file', type: 'recording', slug: 'sin-archivo' },
      { code: 'no-date', type: 'recording', slug: 'sin-fecha' },
      { code: 'date-not-exact', type: 'recording', slug: 'de-un-mes' },
      { code: 'future-date', type: 'recording', slug: 'de-manana' },
      {
        code: 'not-listed',
        type: 'podcast',
        slug: 'radio-de-ejemplo',
        field: 'episodes.4.recording',
      },
    ]);
  });

  it('plays a copy elsewhere where there is no file of its own', () => {
    const file = { url: 'https://archivo.example/a.ogg', mediaType: 'audio/ogg', bytes: 7 };
    const copy = { kind: 'internet-archive', url: 'https://archivo.example/a', file };
    const elsewhere = createPublic('recording', 'episodio-1', {
      ...recording,
      files: [],
      copies: [copy],
    });
    const feed = parseFeed(write({ live: [] }, { lookup: createLookup([elsewhere]) }));
    expect(feed?.items[0]?.enclosure).toEqual({ url: file.url, length: 7, type: file.mediaType });
  });

  it('keeps the guids of a former host', () => {
    const guid = '917393E3-1B1E-5CEF-ACE4-EDAA54E1F810';
    const episodes = [{ ...fields.episodes[0], guid: 'antiguo?p=1&x' }];
    const feed = parseFeed(write({ guid, episodes }));
    expect(feed?.guid).toBe(guid);
    expect(feed?.items[0]?.guid).toBe('antiguo?p=1&x');
  });

  it.each([
    ['neither a guid nor the address of its feed', {}, 1],
    ['a guid', { guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810' }, 0],
    ['the address of its feed', { feedUrl: 'https://radio.example/feed.xml' }, 0],
  ])('says whether its guid follows the address of the site, with %s', (_, stated, count) => {
    const omissions: Omission[] = [];
    write(
      { guid: undefined, feedUrl: undefined, ...stated },
      { onOmission: (omission) => omissions.push(omission) },
    );
    const { slug } = podcast;
    expect(omissions.filter(({ code }) => code === 'guid-from-address')).toEqual(
      Array.from({ length: count }, () => ({
        code: 'guid-from-address',
        type: 'podcast',
        slug,
        field: 'guid',
      })),
    );
  });

  it('keeps the guid of an episode whose recording is renamed', () => {
    const readGuid = (entry: Public<'recording'>) =>
      parseFeed(
        write(
          { episodes: [{ recording: entry.slug, published: '2030-03-02' }] },
          { lookup: createLookup([entry]) },
        ),
      )?.items[0]?.guid;
    const renamed = createPublic('recording', 'otro', { ...recording, aliases: [recording.slug] });
    expect(readGuid(renamed)).toBe(readGuid(recording));
  });

  it('refuses an unlisted podcast and an option that does not exist', () => {
    expect(() => write({ visibility: 'unlisted' })).toThrow('unlisted');
    expect(() => write({}, { feedURL: 'x' } as object)).toThrow('feedURL');
  });
});

describe('the chapters of a recording', () => {
  it('stand in the order of their start', () => {
    const { locale, siteUrl } = options;
    expect(JSON.parse(toPodcastChapters(recording, { locale, siteUrl }))).toEqual({
      version: '1.2.0',
      title: 'La red & nosotras',
      chapters: [
        { startTime: 0, title: 'Saludo' },
        { startTime: 120, title: 'Preguntas' },
      ],
    });
  });
});
