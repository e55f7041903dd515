import type { SyndicationFormat } from '../feed/feed-options.ts';
import { listFeedEntries } from '../feed/list-feed-entries.ts';
import { toFeedArchive } from '../feed/to-feed-archive.ts';
import { toFeed } from '../feed/to-feed.ts';
import { getText } from '../localized-text.ts';
import type { FileWriter } from './file-writer.ts';

/** Creates what writes a feed and, where its own address is known, the archive that the newest items push out. */
export function createFeedFiles(
  format: SyndicationFormat,
  name: string,
  extension: string,
): FileWriter {
  const path = `${name}.${extension}`;
  const toArchivePath = (year: number): string => `${name}-${year}.${extension}`;
  return {
    isPerLanguage: true,
    needsPageUrl: true,
    write: (source, { pageUrl, ...options }, { exportUrl, clock, stateLabel }) => {
      const [site] = source.list('site');
      if (!site || !pageUrl) return [];
      const entries = listFeedEntries(source);
      const feed = {
        ...options,
        pageUrl,
        format,
        ...(clock && { clock }),
        ...(stateLabel && { stateLabel }),
        title: getText(site.title, options.locale) ?? '',
        description: getText(site.summary, options.locale) ?? '',
      };
      if (!exportUrl) return [{ path, text: toFeed(entries, feed) }];
      const { current, years } = toFeedArchive(entries, {
        ...feed,
        feedUrl: exportUrl(path),
        archiveUrl: (year) => exportUrl(toArchivePath(year)),
      });
      return [
        { path, text: current },
        ...years.map(({ year, text }) => ({ path: toArchivePath(year), text })),
      ];
    },
  };
}
