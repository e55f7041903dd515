import { listFeedEntries, toFeed, toFeedArchive } from '@comunal/formats';
import { getSite, listPublic } from '../content.ts';
import { exportOptions } from '../export-options.ts';
import { getI18n } from '../i18n.ts';
import { pathOf, type Language } from '../routes.ts';
import { renderForFeed } from './render-for-feed.ts';
import type { SiteFile } from './site-file.ts';

/** The feeds of a site, the one that most programs read first. */
const feeds = [
  { format: 'rss', name: 'feed', extension: 'xml', mediaType: 'application/rss+xml' },
  { format: 'atom', name: 'atom', extension: 'xml', mediaType: 'application/atom+xml' },
  { format: 'json', name: 'feed', extension: 'json', mediaType: 'application/feed+json' },
] as const;
type Feed = (typeof feeds)[number];

/** A feed to link to. */
export interface FeedLink extends Pick<Feed, 'format' | 'mediaType'> {
  /** Its address on the host of the site. */
  readonly address: string;
}

/** What is new on the site. Every page asks whether there is any. */
const feedEntries = listFeedEntries({ list: listPublic });

/** Lists the feeds in a language, or none while nothing can stand in them. */
export function listFeeds(language: Language): FeedLink[] {
  if (feedEntries.length === 0) return [];
  return feeds.map((feed) => ({
    format: feed.format,
    mediaType: feed.mediaType,
    address: feedAddress(feed, language),
  }));
}

function feedAddress({ name, extension }: Feed, language: Language, year?: number): string {
  const suffix = year === undefined ? '' : `-${year}`;
  return `${pathOf(language, 'home')}${name}${suffix}.${extension}`;
}

/** Lists the files of the feeds in a language; what the newest items push out stands in a file for its year. */
export function feedFiles(language: Language): SiteFile[] {
  if (feedEntries.length === 0) return [];
  return feeds.flatMap((feed) => {
    const { format, mediaType } = feed;
    const toUrl = (year?: number) => new URL(feedAddress(feed, language, year), getSite().url).href;
    const toFile = (write: () => string, year?: number): SiteFile => ({
      address: feedAddress(feed, language, year),
      mediaType,
      write,
    });
    const options = { ...feedOptions(language), format, feedUrl: toUrl() };
    if (feedEntries.length <= NEWEST) return [toFile(() => toFeed(feedEntries, options))];
    const { current, years } = toFeedArchive(feedEntries, { ...options, archiveUrl: toUrl });
    return [toFile(() => current), ...years.map(({ year, text }) => toFile(() => text, year))];
  });
}

/** How many items a feed holds. With more entries than that, there is an archive. */
const NEWEST = 50;

function feedOptions(language: Language) {
  const { localize, t } = getI18n(language);
  const { title, summary, url } = getSite();
  return {
    ...exportOptions(language),
    title: localize(title)?.text ?? '',
    description: localize(summary)?.text ?? '',
    homeUrl: new URL(pathOf(language, 'home'), url).href,
    renderMarkdown: renderForFeed,
    stateLabel: (state: 'cancelled' | 'postponed') => t(`site:activity.status.${state}`),
    limit: NEWEST,
  };
}
