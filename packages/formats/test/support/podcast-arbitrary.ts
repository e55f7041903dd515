import type { Public, PublicEntry } from '@comunal/schemas';
import fc from 'fast-check';
import { createPublic } from './create-public.ts';

/** What a podcast was made of, for a comparison with what is read back. */
export interface PodcastSample {
  readonly podcast: Public<'podcast'>;
  readonly recordings: readonly Public<'recording'>[];
  readonly entries: readonly PublicEntry[];
}

// Readers of podcasts trim texts, join white space and decode entities twice: words and lone signs survive all of it.
const word = fc.constantFrom('Red', 'niñez', 'ação', '😀', 'مرحبا', '&', '<', '>', '"', "l'eau");
const text = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((words) => ['Radio', ...words].join(' '));
const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = fc.oneof(
  day,
  fc.record({
    local: fc
      .tuple(day, fc.integer({ min: 10, max: 23 }))
      .map(([date, hour]) => `${date}T${hour}:30`),
    zone: fc.constantFrom('America/Mexico_City', 'America/Sao_Paulo', 'Europe/Madrid'),
  }),
);
const licence = fc.constantFrom('CC-BY-4.0', 'CC0-1.0', 'MIT');
const role = fc.constantFrom('host', 'guest', 'author', 'translator', 'organizer');
const credits = fc.uniqueArray(fc.record({ who: text.map((name) => ({ name })), role }), {
  maxLength: 3,
  selector: ({ who, role: own }) => `${own} ${who.name}`,
});

const recordingFields = fc.record(
  {
    title: text,
    summary: text.map((es) => ({ es })),
    languages: fc.constant(['es']),
    of: fc.constant('podcast/radio'),
    duration: fc
      .tuple(fc.nat(9), fc.nat(59), fc.integer({ min: 1, max: 59 }))
      .map(([hours, minutes, seconds]) => `PT${hours}H${minutes}M${seconds}S`),
    license: licence,
    credits,
    files: fc
      .nat(1_000_000_000)
      .map((bytes) => [
        { path: 'a & b.mp3', mediaType: 'audio/mpeg', bytes, sha256: '0'.repeat(64) },
      ]),
    captions: fc.uniqueArray(fc.constantFrom('es', 'en', 'pt-BR'), { maxLength: 3 }).map((tags) =>
      tags.map((language) => ({
        language,
        progress: { state: 'published' },
        path: `${language}.vtt`,
      })),
    ),
    chapters: fc.constant([{ starts: 'PT0S', title: 'Saludo' }]),
  },
  { requiredKeys: ['title', 'languages', 'of', 'files'] },
);
const episode = fc.record(
  {
    published: moment,
    season: fc.integer({ min: 1, max: 30 }),
    number: fc.integer({ min: 1, max: 900 }),
    summary: text.map((es) => ({ es })),
    guid: fc.stringMatching(/^guid-[a-z0-9:/?=.-]{1,20}$/),
  },
  { requiredKeys: ['published'] },
);
const podcastFields = fc.record(
  {
    title: text,
    summary: text.map((es) => ({ es })),
    languages: fc.constantFrom(['es'], ['pt-BR', 'es']),
    explicit: fc.boolean(),
    credits,
    cover: fc.constant({ path: 'portada.png', alt: 'Un micrófono' }),
    categories: fc.subarray(['News', 'Technology', 'Society & Culture']),
    license: licence,
    guid: fc.uuid(),
    feedUrl: fc.constant('https://colectiva.example/radio.xml?a=1&b=2'),
  },
  { requiredKeys: ['title', 'summary', 'languages', 'explicit'] },
);

/** Podcasts with one to five episodes, in which everything that may be missing is missing at times. */
export const podcastSample: fc.Arbitrary<PodcastSample> = fc
  .tuple(
    podcastFields,
    fc.array(fc.tuple(recordingFields, episode), { minLength: 1, maxLength: 5 }),
  )
  .map(([fields, pairs]) => {
    const recordings = pairs.map(([recording], index) =>
      createPublic('recording', `episodio-${index}`, recording),
    );
    const episodes = pairs.map(([, { guid, ...own }], index) => ({
      ...own,
      ...(guid !== undefined && { guid: `${guid}-${index}` }),
      recording: `episodio-${index}`,
    }));
    const podcast = createPublic('podcast', 'radio', { ...fields, episodes });
    return { podcast, recordings, entries: recordings };
  });
