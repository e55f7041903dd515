import type { Thing } from 'schema-dts';
import type { PublicEntry } from '@comunal/schemas';
import { checkExportOptions, type ExportOptions } from '../export-options.ts';
import { parseListedEntry } from '../parse-listed.ts';
import { createResolver } from '../resolve-entry.ts';
import { toArticle } from './article-nodes.ts';
import { toDonateAction } from './campaign-nodes.ts';
import { toOrganization, toPerson, toService, toWebPage, toWebSite } from './collective-nodes.ts';
import { toCourse } from './curriculum-nodes.ts';
import { toEvent, toEventSeries } from './event-nodes.ts';
import type { JsonLdContext } from './json-ld-context.ts';
import type { JsonLdDocument } from './json-ld-document.ts';
import { toPodcastSeries } from './podcast-nodes.ts';
import { toWork } from './publication-nodes.ts';
import { toRecording } from './recording-nodes.ts';

/** What the description of an entry holds. */
export interface JsonLdOptions extends ExportOptions {
  /**
   * Whether the transcript of a recording is part of its description. It can weigh more than the rest of a page that shows it
   * already. @defaultValue false
   */
  readonly includeTranscript?: boolean;
}

/**
 * Describes an entry in the vocabulary of schema.org, for search engines and for programs that read pages: an activity as an
 * `Event` with its nodes, a book with its editions, a recording with its captions and chapters, an episode, an article.
 *
 * Each entry has an identifier of its own on the site, such as `https://colectiva.example/#event-taller`, by which others refer
 * to it. It stays the same when the page moves. Dates are as exact as they are known; times have the offset of their zone. What
 * nobody stated is not there: no price, no kind of binding, no account number.
 *
 * @param entry - The public form of an entry of any type, whose visibility is `public`.
 * @param options - The language and the address of the site, and how to find what the entry refers to.
 * @returns A document to be written with {@link stringifyJsonLd}.
 * @throws NotPublicError when anything may not be published, {@link NotListedError} for an unlisted entry, TypeError for an
 * unknown option.
 * @example
 * ```ts
 * import { toJsonLd } from '@comunal/formats';
 * import { eventSchema, toPublic } from '@comunal/schemas';
 *
 * const event = eventSchema.parse({
 *   type: 'event',
 *   slug: 'taller-de-redes',
 *   visibility: 'public',
 *   title: { es: 'Taller de redes', en: 'Network workshop' },
 *   starts: { local: '2030-03-08T17:00', zone: 'America/Mexico_City' },
 * });
 * const visible = toPublic(event, () => undefined);
 * if (visible) {
 *   const document = toJsonLd(visible, { locale: 'es', siteUrl: 'https://colectiva.example/' });
 *   console.log(document['@type'], document['@id'], document['startDate']);
 *   // → Event https://colectiva.example/#event-taller-de-redes 2030-03-08T17:00:00-06:00
 * }
 * ```
 */
export function toJsonLd(entry: PublicEntry, options: JsonLdOptions): JsonLdDocument {
  checkExportOptions('toJsonLd', options, { includeTranscript: true });
  const context = { options, lookup: createResolver(options.lookup) };
  return {
    '@context': 'https://schema.org',
    ...describe(parseListedEntry(entry.type, entry), context),
  } as JsonLdDocument; // a node of an entry has type and identifier
}

function describe(entry: PublicEntry, context: JsonLdContext): Exclude<Thing, string> {
  switch (entry.type) {
    case 'site':
      return toWebSite(entry, context);
    case 'organization':
      return toOrganization(entry, context);
    case 'person':
      return toPerson(entry, context);
    case 'series':
      return toEventSeries(entry, context);
    case 'event':
      return toEvent(entry, context);
    case 'recording':
      return toRecording(entry, context);
    case 'podcast':
      return toPodcastSeries(entry, context);
    case 'article':
      return toArticle(entry, context);
    case 'publication':
      return toWork(entry, context);
    case 'curriculum':
      return toCourse(entry, context);
    case 'service':
      return toService(entry, context);
    case 'campaign':
      return toDonateAction(entry, context);
    case 'page':
      return toWebPage(entry, context);
  }
}
