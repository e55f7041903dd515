import type { PublicSource } from '../export-files/file-writer.ts';
import type { FeedEntry } from './feed-options.ts';

/**
 * Lists what can stand in a feed of a whole site. Recordings that nobody can play, because a consent is missing, are left out.
 *
 * @param source - The public side of the content.
 * @example
 * ```ts
 * import { listFeedEntries } from '@comunal/formats';
 *
 * console.log(listFeedEntries({ list: () => [] })); // → []
 * ```
 */
export function listFeedEntries(source: Pick<PublicSource, 'list'>): FeedEntry[] {
  return [
    ...source.list('article'),
    ...source.list('event'),
    ...source.list('publication'),
    ...source.list('recording').filter(({ copies, files }) => copies ?? files),
  ];
}
