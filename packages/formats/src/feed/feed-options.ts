import type { OptionNames } from '@comunal/http/check-option-names';
import type { Public, PublicEntry } from '@comunal/schemas';
import { checkExportOptions, type ExportOptions } from '../export-options.ts';
import type { ExportClock } from '../export-clock.ts';

/** The types of entries that stand in a feed. The episodes of a podcast have a feed of their own. */
export const feedTypes = ['article', 'event', 'publication', 'recording'] as const;
/** An entry that can stand in a feed. */
export type FeedEntry = Public<(typeof feedTypes)[number]>;

/** RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1. */
export type SyndicationFormat = 'rss' | 'atom' | 'json';

/** What a feed is called, and what it holds of each entry. */
export interface FeedOptions extends ExportOptions {
  /** The format. Programs that follow feeds read all three. */
  readonly format: SyndicationFormat;
  /** What the feed is called. */
  readonly title: string;
  /** What the feed is about. */
  readonly description: string;
  /** Who publishes the feed, for entries that credit nobody. @defaultValue `title` */
  readonly author?: string;
  /** The address of the page that the feed belongs to. @defaultValue `siteUrl` */
  readonly homeUrl?: string;
  /** The address of the feed itself. @defaultValue none is written */
  readonly feedUrl?: string;
  /** Returns the absolute address of the page of an entry. An entry without one is left out. */
  readonly pageUrl: (entry: PublicEntry) => string | undefined;
  /** The number of items at most; the newest are taken. @defaultValue 50 */
  readonly limit?: number;
  /**
   * Converts the text of an entry to HTML, without anything that asks another host before a press.
   * @param markdown - The Markdown of the entry.
   * @param language - The language of the text.
   * @param entry - The entry, from whose folder links and pictures are read.
   * @defaultValue items hold the summary alone
   */
  readonly renderMarkdown?: (markdown: string, language: string, entry: FeedEntry) => string;
  /**
   * Names the state of an activity that does not go ahead as announced, before its title: `Cancelada`.
   * @defaultValue `CANCELLED` or `POSTPONED`, as calendars have it
   */
  readonly stateLabel?: (state: 'cancelled' | 'postponed') => string;
  /** Tells the time, in milliseconds since 1970: an entry is left out until its date has come. @defaultValue Date */
  readonly clock?: ExportClock;
}

/** The names of the options of feeds. */
export const feedOptionNames: OptionNames<Omit<FeedOptions, keyof ExportOptions>> = {
  format: true,
  title: true,
  description: true,
  author: true,
  homeUrl: true,
  feedUrl: true,
  limit: true,
  renderMarkdown: true,
  stateLabel: true,
  clock: true,
};

/** Refuses options of a feed that do not exist, and values that are none. */
export function checkFeedOptions<Options extends FeedOptions>(
  owner: string,
  options: Options,
  names: OptionNames<Omit<Options, keyof ExportOptions>>,
): void {
  checkExportOptions(owner, options, names);
  const { format, limit = 1 } = options;
  if (!['rss', 'atom', 'json'].includes(format))
    throw new RangeError(`\`${owner}\` needs \`format\` as rss, atom or json.`);
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`\`${owner}\` needs \`limit\` as a whole number from 1 on.`);
}
