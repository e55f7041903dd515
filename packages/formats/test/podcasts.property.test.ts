import { needsTestData } from '@comunal/test-kit/environment';
import { pickCount } from '@comunal/test-kit/pick-cases';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { parseFeed } from 'podcast-partytime';
import { describe, expect, it } from 'vitest';
import { x } from 'xastscript';
import { toPodcast, type PodcastOptions } from '../src/index.ts';
import { toSeconds } from '../src/duration-seconds.ts';
import { getEntryUrn } from '../src/identifiers.ts';
import { toInstant } from '../src/instant.ts';
import { getText } from '../src/localized-text.ts';
import { writeXml } from '../src/write-xml.ts';
import { cleanXmlText } from './support/clean-xml-text.ts';
import { createLookup, createPublic } from './support/create-public.ts';
import { podcastSample, type PodcastSample } from './support/podcast-arbitrary.ts';
import { findElements, readXml, type ReadElement } from './support/read-xml.ts';
import { readVector } from './support/vectors.ts';

const siteUrl = 'https://colectiva.example/';
const options = {
  locale: 'es',
  siteUrl,
  fileUrl: (type: string, path: string) =>
    `https://colectiva.example/${type}/${encodeURIComponent(path)}`,
  chaptersUrl: ({ slug }: { readonly slug: string }) => `https://colectiva.example/${slug}.json`,
  owner: { name: 'Colectiva de Ejemplo', email: 'radio@colectiva.example' },
  isLocked: true,
  clock: { now: () => Date.UTC(2100, 0, 1) },
};
const write = ({ podcast, entries }: PodcastSample, more: Partial<PodcastOptions> = {}): string =>
  toPodcast(podcast, { ...options, lookup: createLookup(entries), ...more });

describe('podcasts of any kind', () => {
  it('are read back as they are', () => {
    fc.assert(
      fc.property(podcastSample, (sample) => {
        const { podcast } = sample;
        const feed = parseFeed(write(sample));
        expect(feed).toMatchObject({
          title: podcast.title,
          description: podcast.summary['es'],
          language: podcast.languages[0],
          explicit: podcast.explicit,
          locked: true,
          ...(podcast.guid !== undefined && { guid: podcast.guid }),
          ...(podcast.cover && { itunesImage: 'https://colectiva.example/podcast/portada.png' }),
        });
        expect(feed?.itunesCategory ?? []).toEqual(podcast.categories ?? []);
        expect(feed?.license?.identifier).toBe(lower(podcast.license));
        expect(listPeople(feed?.podcastPeople)).toEqual(listCredits(podcast.credits));
        const items = new Map(feed?.items.map((item) => [item.guid, item]));
        expect(items.size).toBe(listEpisodes(sample).length);
        for (const { guid, people, license, ...episode } of listEpisodes(sample)) {
          expect(items.get(guid)).toMatchObject(episode);
          expect(items.get(guid)?.license?.identifier).toBe(license);
          expect(listPeople(items.get(guid)?.podcastPeople)).toEqual(people);
        }
      }),
      { numRuns: pickCount(100, 3_000) },
    );
  });

  it('stand with the newest episode first', () => {
    fc.assert(
      fc.property(podcastSample, (sample) => {
        const dates = findElements(readXml(write(sample)), 'pubDate').map(({ text }) =>
          Date.parse(text),
        );
        expect(dates).toEqual(dates.toSorted((a, b) => b - a));
      }),
      { numRuns: pickCount(50, 1_000) },
    );
  });

  const xsd = readVector('podcast/podcast.xsd');
  it(
    'have elements that the published XSD accepts',
    needsTestData('COMUNAL_VECTORS', 'podcast/podcast.xsd'),
    () => {
      using schema = XmlDocument.fromString(xsd ?? '');
      using validator = XsdValidator.fromDoc(schema);
      fc.assert(
        fc.property(podcastSample, (sample) => {
          using document = XmlDocument.fromString(toSchemaRoot(readXml(write(sample))));
          expect(() => validator.validate(document)).not.toThrow();
        }),
        { numRuns: pickCount(50, 1_000) },
      );
    },
  );

  it('hold any text unchanged, but for characters that XML forbids', () => {
    const hostile = fc
      .array(
        fc.oneof(
          fc.constantFrom(']]>', '<![CDATA[', '&amp;', '<b>', '"', '\u0000', '\u001B', '\uFFFE'),
          fc.constantFrom('\uD800', '😀', 'مرحبا', '\u202E', '\r\n', '\t'),
          fc.string({ unit: 'binary', maxLength: 5 }),
        ),
        { maxLength: 8 },
      )
      .map((parts) => `x${parts.join('')}x`);
    fc.assert(
      fc.property(hostile, hostile, (title, name) => {
        const recording = createPublic('recording', 'hostil', {
          title,
          of: 'podcast/radio',
          languages: ['es'],
          date: '2030-03-01',
          credits: [{ who: { name }, role: 'host' }],
          files: [{ path: 'a.mp3', mediaType: 'audio/mpeg', bytes: 1, sha256: '0'.repeat(64) }],
        });
        const podcast = createPublic('podcast', 'radio', {
          title,
          summary: { es: name },
          languages: ['es'],
          explicit: false,
          categories: [title],
          episodes: [{ recording: 'hostil' }],
        });
        const root = readXml(write({ podcast, recordings: [recording], entries: [recording] }));
        const texts = (element: string) => findElements(root, element).map((each) => each.text);
        expect(texts('title')).toEqual([cleanXmlText(title), cleanXmlText(title)]);
        expect(texts('description')).toEqual([cleanXmlText(name)]);
        expect(texts('category')).toEqual([cleanXmlText(title)]);
        expect(texts('podcast:person')).toEqual([cleanXmlText(name)]);
      }),
      { numRuns: pickCount(50, 1_000) },
    );
  });
});

/** What a reader is to find of each episode. */
function listEpisodes({ podcast, recordings }: PodcastSample) {
  return (podcast.episodes ?? []).map((episode) => {
    const recording = recordings.find(({ slug }) => slug === episode.recording);
    if (!recording || episode.published === undefined) throw new Error('no such episode');
    const { duration, license, captions = [], chapters, files = [] } = recording;
    const summary = (episode.summary ?? recording.summary)?.['es'];
    return {
      guid: episode.guid ?? getEntryUrn(recording, siteUrl),
      people: listCredits(recording.credits),
      license: lower(license),
      title: recording.title,
      pubDate: new Date(toInstant(episode.published)?.epochMilliseconds ?? Number.NaN),
      duration: duration === undefined ? 0 : toSeconds(duration),
      enclosure: {
        url: 'https://colectiva.example/recording/a%20%26%20b.mp3',
        length: files[0]?.bytes,
        type: 'audio/mpeg',
      },
      ...(summary !== undefined && { description: summary }),
      ...(episode.season !== undefined && { itunesSeason: episode.season }),
      ...(episode.number !== undefined && { itunesEpisode: episode.number }),
      ...(captions.length > 0 && {
        podcastTranscripts: captions.map(({ language, path }) => ({
          url: `https://colectiva.example/recording/${path}`,
          type: 'text/vtt',
          language,
          rel: 'captions',
        })),
      }),
      ...(chapters && {
        podcastChapters: {
          url: `https://colectiva.example/${recording.slug}.json`,
          type: 'application/json+chapters',
        },
      }),
    };
  });
}

const taxonomy: Readonly<Record<string, string>> = { organizer: 'producer' };

function listCredits(credits: PodcastSample['podcast']['credits']): string[] {
  return (credits ?? [])
    .map(({ who, role }) =>
      typeof who === 'string' ? who : `${taxonomy[role] ?? role} ${getText(who.name, 'es')}`,
    )
    .toSorted((a, b) => a.localeCompare(b));
}

function listPeople(
  people: readonly { readonly name: string; readonly role: string }[] | undefined,
): string[] {
  return (people ?? [])
    .map(({ name, role }) => `${role.toLowerCase()} ${name}`)
    .toSorted((a, b) => a.localeCompare(b));
}

function lower(license: PodcastSample['podcast']['license']): string | undefined {
  return typeof license === 'string' ? license.toLowerCase() : undefined;
}

/** The elements that the schema declares: it is older than the rest of the namespace, and knows no namespace itself. */
function toSchemaRoot(feed: ReadElement): string {
  const names = ['transcript', 'locked', 'chapters', 'person'];
  const elements = names.flatMap((name) => findElements(feed, `podcast:${name}`));
  return writeXml(
    x(
      'root',
      elements.map(({ name, attributes, text }) =>
        x(name.replace('podcast:', ''), attributes, text),
      ),
    ),
  );
}
