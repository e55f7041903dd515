import { figure, medianMs, type Rounds } from '@comunal/bench-kit';
import { exportFiles, exportFormats, type ExportFormat, type PublicSource } from '@comunal/formats';
import { toCards } from '@comunal/formats/cards';
import type { ContentType, Public, PublicEntry } from '@comunal/schemas';
import ical from 'ical-generator';
import { createEntries } from './create-entries.ts';

const COUNT = 10_000;
const siteUrl = 'https://colectiva.example/';
const entries = createEntries(COUNT);

/** Entries as somebody hands them over for the first time: what was parsed before is known to the package. */
function createSource(languages: readonly string[]): PublicSource {
  const fresh = entries.map((entry) => ({ ...entry }));
  const isOfType =
    <T extends ContentType>(type: T) =>
    (entry: PublicEntry): entry is PublicEntry & Public<T> =>
      entry.type === type;
  const bySlug = new Map(fresh.map((entry) => [`${entry.type}/${entry.slug}`, entry]));
  return {
    languages,
    list: (type) => fresh.filter(isOfType(type)),
    get: (type, slug) => {
      const entry = bySlug.get(`${type}/${slug}`);
      return entry && isOfType(type)(entry) ? entry : undefined;
    },
  };
}

function writeAll(formats: readonly ExportFormat[], languages: readonly string[]): number {
  const source = createSource(languages);
  const files = formats.flatMap((format) =>
    exportFiles(format, source, {
      siteUrl,
      pageUrl: ({ type, slug }, locale) => `${siteUrl}${locale}/${type}/${slug}/`,
      fileUrl: (type, path) => `${siteUrl}files/${type}/${path}`,
      exportUrl: (path) => `${siteUrl}export/${path}`,
    }),
  );
  return files.length;
}

/** Nothing is over on the first day of the entries, so that every activity has a card. */
const firstDay = { now: () => Date.UTC(2005, 0, 1) };

function writeCards(languages: readonly string[]): number {
  const cards = toCards(createSource(languages), {
    siteUrl,
    pageUrl: ({ type, slug }, locale) => `${siteUrl}${locale}/${type}/${slug}/`,
    clock: firstDay,
  });
  return JSON.stringify(cards, undefined, 2).length;
}

/** The least that a calendar of as many activities takes, by the library that writes ours. */
function writePeer(): number {
  const calendar = ical();
  for (const entry of entries)
    if (entry.type === 'event')
      calendar.createEvent({ id: entry.slug, start: new Date(0), summary: entry.slug });
  return calendar.toString().length;
}

// A run takes seconds, in which a pause of the machine counts for little: few runs do, and the first one warms the engine up.
const peer = 'ical-generator, calendar alone';
const peerMs = await medianMs(writePeer);
const measure = async (
  metric: string,
  write: () => number,
  rounds: Rounds = { rounds: 3, warmUp: 0 },
) => {
  const ms = await medianMs(write, rounds);
  return {
    package: 'formats',
    metric,
    value: Math.round(ms),
    unit: 'ms',
    peer,
    ratio: ms / peerMs,
  };
};
const inThree = ['es', 'en', 'pt'];
figure({
  ...(await measure('10,000 entries in every format', () => writeAll(exportFormats, ['es']), {
    rounds: 3,
    warmUp: 1,
  })),
  target: { atMost: 10_000 },
});
figure(
  await measure('the same in three languages', () => writeAll(exportFormats, inThree), {
    rounds: 1,
    warmUp: 0,
  }),
);
for (const format of exportFormats)
  figure(await measure(`10,000 entries as ${format}`, () => writeAll([format], ['es'])));
figure(await measure('10,000 entries as cards', () => writeCards(['es'])));
figure({
  ...(await measure('the same cards in three languages', () => writeCards(inThree))),
  target: { atMost: 10_000 },
});
