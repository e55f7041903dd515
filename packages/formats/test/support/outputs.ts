import type { ContentType, Public, PublicEntry } from '@comunal/schemas';
import {
  renderEvent,
  renderPublication,
  toCards,
  type RenderedCampaign,
} from '../../src/cards/index.ts';
import {
  csvTables,
  exportFiles,
  exportFormats,
  stringifyJsonLd,
  toBibtex,
  toCslJson,
  toCsv,
  toFeed,
  toFeedArchive,
  toICalendar,
  toJson,
  toJsonLd,
  toPodcast,
  toPodcastChapters,
  toSchedule,
  type CsvTable,
  type PublicLookup,
} from '../../src/index.ts';

/** A function that writes entries. */
export interface Output {
  /** Its name, as it is exported. */
  readonly name: string;
  /** The content types that it takes. */
  readonly types: readonly ContentType[];
  /** Writes the entries of these types among some, and returns all bytes of what it writes. */
  readonly write: (entries: readonly PublicEntry[]) => string;
}

/** Lists every output of the package, one a line, so that a new one adds a line. */
export function listOutputs(lookup: PublicLookup): readonly Output[] {
  const options = {
    locale: 'es',
    siteUrl: 'https://colectiva.example/',
    lookup,
    pageUrl: ({ type, slug }: PublicEntry) => `https://colectiva.example/${type}/${slug}/`,
    fileUrl: (type: ContentType, path: string) => `https://colectiva.example/${type}/${path}`,
  };
  const { fileUrl: _, ...card } = options;
  const clock = { now: () => Date.UTC(2030, 0, 1) };
  // After every date that tests use: what is still to come stands in no feed.
  const later = { now: () => Date.UTC(2100, 0, 1) };
  const feed = { ...options, clock: later, title: 'Colectiva', description: 'Todo', limit: 10_000 };
  const feedUrl = 'https://colectiva.example/feed.xml';
  const archiveUrl = (year: number) => `https://colectiva.example/${year}.xml`;
  const renderMarkdown = (markdown: string) => markdown;
  const podcast = {
    ...options,
    clock: later,
    chaptersUrl: () => feedUrl,
    transcriptUrl: () => feedUrl,
  };
  const sourceOf = (all: readonly PublicEntry[]) => ({
    languages: ['es'],
    list: <T extends ContentType>(type: T) =>
      all.filter((entry): entry is Public<T> => entry.type === type),
    get: lookup,
  });
  const feedTypes = ['article', 'event', 'publication', 'recording'] as const;
  const citedTypes = ['publication', 'recording', 'article', 'curriculum'] as const;
  return [
    define('toICalendar', ['event'], (all) => toICalendar(all, { ...options, clock })),
    ...(['json', 'json2', 'xml'] as const).map((format) =>
      defineEach('toSchedule', ['event'], (each) => toSchedule(each, { ...options, format })),
    ),
    ...(['rss', 'atom', 'json'] as const).flatMap((format) => [
      define('toFeed', feedTypes, (all) => toFeed(all, { ...feed, format, renderMarkdown })),
      define('toFeedArchive', feedTypes, (all) =>
        JSON.stringify(toFeedArchive(all, { ...feed, format, feedUrl, archiveUrl })),
      ),
    ]),
    defineEach('toPodcast', ['podcast'], (each) => toPodcast(each, podcast)),
    defineEach('toPodcastChapters', ['recording'], (each) => toPodcastChapters(each, options)),
    ...allTypes.map((type) =>
      defineEach('toJsonLd', [type], (each) =>
        stringifyJsonLd(toJsonLd(each, { ...options, includeTranscript: true })),
      ),
    ),
    defineEach('renderEvent', ['event'], (each) => renderEvent(each, card)),
    defineEach('renderPublication', ['publication'], (each) => renderPublication(each, card)),
    define('toCards', ['event', 'publication', 'campaign'], (all) =>
      JSON.stringify(
        toCards(sourceOf(all), {
          siteUrl: options.siteUrl,
          clock: { now: () => 0 },
          campaigns: all.flatMap((entry) => (entry.type === 'campaign' ? toRendered(entry) : [])),
        }),
      ),
    ),
    define('toCslJson', citedTypes, (all) => JSON.stringify(toCslJson(all, options))),
    define('toBibtex', citedTypes, (all) => toBibtex(all, options)),
    define('toJson', allTypes, (all) => JSON.stringify(toJson(all, options))),
    ...csvTables.map(
      (table) =>
        define('toCsv', [typeByTable[table]], (all) => toCsv(table, all as never[], options)), // entries of the type of the table
    ),
    ...exportFormats.map((format) =>
      define('exportFiles', allTypes, (all) =>
        JSON.stringify(
          exportFiles(format, sourceOf(all), {
            siteUrl: options.siteUrl,
            pageUrl: options.pageUrl,
            fileUrl: options.fileUrl,
            clock,
          }),
        ),
      ),
    ),
  ];
}

/** A campaign with the fields that `@comunal/fundraising` takes of it. */
function toRendered(entry: Public<'campaign'>): RenderedCampaign {
  const { title, summary, state, starts, ends, goal, costs, rails, gifts } = entry;
  const data = { title, summary, state, starts, ends, goal, costs, rails, gifts };
  return { entry, html: { es: '' }, data };
}

const typeByTable = {
  site: 'site',
  organization: 'organization',
  person: 'person',
  series: 'series',
  event: 'event',
  node: 'event',
  recording: 'recording',
  podcast: 'podcast',
  episode: 'podcast',
  article: 'article',
  publication: 'publication',
  curriculum: 'curriculum',
  service: 'service',
  campaign: 'campaign',
  page: 'page',
} as const satisfies { readonly [Table in CsvTable]: ContentType };

const allTypes = [...new Set<ContentType>(Object.values(typeByTable))];

function define<T extends ContentType>(
  name: string,
  types: readonly T[],
  write: (entries: readonly Public<T>[]) => string,
): Output {
  const isTaken = (entry: PublicEntry): entry is Extract<PublicEntry, Public<T>> =>
    types.some((type) => type === entry.type);
  return { name, types, write: (entries) => write(entries.filter(isTaken)) };
}

function defineEach<T extends ContentType>(
  name: string,
  types: readonly T[],
  write: (entry: Public<T>) => string,
): Output {
  return define(name, types, (entries) => entries.map(write).join('\n'));
}
