import { toFeedItem, type FeedItem } from './feed-item.ts';
import {
  checkFeedOptions,
  feedOptionNames,
  type FeedEntry,
  type FeedOptions,
} from './feed-options.ts';
import { listCandidates } from './list-candidates.ts';
import { DEFAULT_LIMIT } from './to-feed.ts';
import { writeFeed } from './write-feed.ts';

/** A feed, and where it and its archive are published. */
export interface FeedArchiveOptions extends FeedOptions {
  /** The address of the feed itself, which each part of the archive names. */
  readonly feedUrl: string;
  /** Returns the address of the part of the archive that holds a year. */
  readonly archiveUrl: (year: number) => string;
}

/** A feed with its archive. */
export interface FeedArchive {
  /** The text of the feed: the newest items. */
  readonly current: string;
  /** The text of the part of each year with items, the newest year first. The years are those of UTC. */
  readonly years: readonly {
    /** The year. */
    readonly year: number;
    /** The text of the part. */
    readonly text: string;
  }[];
}

/**
 * Writes a feed of the newest entries and, for whoever wants to read on, a part for each year with all of its items. The
 * documents name each other as RFC 5005 has it (`prev-archive`, `next-archive`, `current`); those of JSON Feed by `next_url`.
 * A part, also that of a year long past, changes when one of its entries does, when one of that year is added or withdrawn, and
 * when the part before or after it is the first or the last one no longer. Programs that keep a part should ask for it again.
 *
 * @param entries - Public forms of entries, whose visibility is `public`.
 * @param options - As of `toFeed`, with the addresses of the feed and of the parts.
 * @throws NotPublicError when anything may not be published, NotListedError for an unlisted entry, RangeError for an unknown
 * format or a limit below 1, TypeError for an unknown option or for an entry of another type.
 * @example
 * ```ts
 * import { toFeedArchive } from '@comunal/formats';
 * import { publicationSchema, toPublic } from '@comunal/schemas';
 *
 * const publication = publicationSchema.parse({
 *   type: 'publication',
 *   slug: 'fanzine-de-ejemplo',
 *   visibility: 'public',
 *   title: 'Fanzine de ejemplo',
 *   kind: 'fanzine',
 *   state: 'published',
 *   published: '2025-11-25',
 *   summary: { es: 'Ocho páginas.' },
 * });
 * const visible = toPublic(publication, () => undefined);
 * const { years } = toFeedArchive(visible ? [visible] : [], {
 *   format: 'atom',
 *   locale: 'es',
 *   siteUrl: 'https://colectiva.example/',
 *   title: 'Colectiva de Ejemplo',
 *   description: 'Publicaciones',
 *   pageUrl: ({ slug }) => `https://colectiva.example/biblioteca/${slug}/`,
 *   feedUrl: 'https://colectiva.example/feed.xml',
 *   archiveUrl: (year) => `https://colectiva.example/feed-${year}.xml`,
 * });
 * console.log(years.map(({ year }) => year)); // → [ 2025 ]
 * ```
 */
export function toFeedArchive(
  entries: readonly FeedEntry[],
  options: FeedArchiveOptions,
): FeedArchive {
  checkFeedOptions('toFeedArchive', options, { ...feedOptionNames, archiveUrl: true });
  const { onOmission: _, ...optionsOfCurrent } = options; // The parts hold the same items, and report them.
  const { feedUrl, archiveUrl, limit = DEFAULT_LIMIT } = options;
  const items = listCandidates(entries, options).map((candidate) => toFeedItem(candidate, options));
  const byYear = [...groupByYear(items)];
  const urls = byYear.map(([year]) => archiveUrl(year));
  return {
    current: writeFeed({
      options: optionsOfCurrent,
      items: items.slice(0, limit),
      selfUrl: feedUrl,
      previousUrl: urls[0],
    }),
    years: byYear.map(([year, itemsOfYear], index) => ({
      year,
      text: writeFeed({
        options,
        items: itemsOfYear,
        selfUrl: urls[index],
        currentUrl: feedUrl,
        previousUrl: urls[index + 1],
        nextUrl: urls[index - 1],
      }),
    })),
  };
}

/** Groups items by hand: older browsers have no Map.groupBy. */
function groupByYear(items: readonly FeedItem[]): ReadonlyMap<number, FeedItem[]> {
  const byYear = new Map<number, FeedItem[]>();
  for (const item of items) {
    const ofYear = byYear.get(getYear(item)) ?? [];
    byYear.set(getYear(item), ofYear);
    ofYear.push(item);
  }
  return byYear;
}

function getYear({ published }: FeedItem): number {
  return published.toZonedDateTimeISO('UTC').year;
}
