import { toFeedItem } from './feed-item.ts';
import {
  checkFeedOptions,
  feedOptionNames,
  type FeedEntry,
  type FeedOptions,
} from './feed-options.ts';
import { listCandidates } from './list-candidates.ts';
import { writeFeed } from './write-feed.ts';

/** How many items a feed has unless it is asked for more. */
export const DEFAULT_LIMIT = 50;

/**
 * Writes articles, recordings, publications and activities as a feed that people follow in the program of their choice.
 *
 * The newest come first. An activity stands under the day of its announcement or last change (`updated`), or under its start:
 * the date of an item says when it came out. What has a date in the future is left out until then, a day until it has begun in
 * UTC, and reported to `onOmission`; so is an entry whose month or year alone is known, and one without a page. An item keeps its identifier when its slug or its page changes, as long
 * as its first alias stays the first.
 *
 * @param entries - Public forms of entries, whose visibility is `public`.
 * @param options - The format, the language, and what the feed is called.
 * @returns The text of the feed.
 * @throws NotPublicError when anything may not be published, NotListedError for an unlisted entry, RangeError for an unknown
 * format or a limit below 1, TypeError for an unknown option or for an entry of another type.
 * @example
 * ```ts
 * import { toFeed } from '@comunal/formats';
 * import { articleSchema, toPublic } from '@comunal/schemas';
 *
 * const article = articleSchema.parse({
 *   type: 'article',
 *   slug: 'abrimos-la-radio',
 *   visibility: 'public',
 *   title: { es: 'Abrimos la radio', en: 'Our radio is on air' },
 *   published: '2025-03-08',
 *   summary: { es: 'Desde hoy, cada viernes.' },
 *   body: { es: 'Desde hoy, **cada viernes**.' },
 * });
 * const visible = toPublic(article, () => undefined);
 * const text = toFeed(visible ? [visible] : [], {
 *   format: 'json',
 *   locale: 'es',
 *   siteUrl: 'https://colectiva.example/',
 *   title: 'Colectiva de Ejemplo',
 *   description: 'Noticias y grabaciones',
 *   pageUrl: ({ slug }) => `https://colectiva.example/noticias/${slug}/`,
 * });
 * const { items } = JSON.parse(text);
 * console.log(items[0].title, items[0].date_published); // → Abrimos la radio 2025-03-08T12:00:00Z
 * ```
 */
export function toFeed(entries: readonly FeedEntry[], options: FeedOptions): string {
  checkFeedOptions('toFeed', options, feedOptionNames);
  const newest = listCandidates(entries, options).slice(0, options.limit ?? DEFAULT_LIMIT);
  return writeFeed({
    options,
    items: newest.map((candidate) => toFeedItem(candidate, options)),
    selfUrl: options.feedUrl,
  });
}
