import { contentTypes, type PublicEntry } from '@comunal/schemas';
import { checkExportOptions, type ExportOptions } from '../export-options.ts';
import { parseListedEntry } from '../parse-listed.ts';
import { createResolver } from '../resolve-entry.ts';
import { convertEntry, type ConvertContext } from './convert-value.ts';
import type { JsonEntry, JsonExport } from './json-export.ts';

/**
 * Writes entries as JSON for another generator, such as Eleventy or Hugo, which then needs nothing of this toolkit. The shape of
 * each type is documented in `docs/json.md`, and {@link createJsonExportSchema} describes it as JSON Schema.
 *
 * Texts keep their languages, references hold the title and the address of where they lead, addresses are absolute, and dates
 * say how exact they are. The same entries give the same bytes.
 *
 * @param entries - Public forms of entries of any type, whose visibility is `public`.
 * @param options - The address of the site, and how to find what entries refer to. Addresses of pages are those of `locale`.
 * @returns Plain data. `JSON.stringify` makes a file of it.
 * @throws NotPublicError when anything may not be published, {@link NotListedError} for an unlisted entry, TypeError for an
 * unknown option.
 * @example
 * ```ts
 * import { toJson } from '@comunal/formats';
 * import { eventSchema, toPublic } from '@comunal/schemas';
 *
 * const event = eventSchema.parse({
 *   type: 'event',
 *   slug: 'taller-de-redes',
 *   visibility: 'public',
 *   title: { es: 'Taller de redes', en: 'Network workshop' },
 *   starts: '2030-03',
 * });
 * const visible = toPublic(event, () => undefined);
 * const { entries } = toJson(visible ? [visible] : [], {
 *   locale: 'es',
 *   siteUrl: 'https://colectiva.example/',
 * });
 * console.log(entries[0]?.['title']); // → { en: 'Network workshop', es: 'Taller de redes' }
 * console.log(entries[0]?.['starts']); // → { iso: '2030-03', precision: 'month' }
 * ```
 */
export function toJson(entries: readonly PublicEntry[], options: ExportOptions): JsonExport {
  checkExportOptions('toJson', options, {});
  const lookup = createResolver(options.lookup);
  const parsed = entries.map((entry): PublicEntry => parseListedEntry(entry.type, entry));
  return {
    version: 1,
    siteUrl: new URL(options.siteUrl).href,
    entries: parsed
      .toSorted(compareEntries)
      .map((entry) => toEntry(entry, { type: entry.type, options, lookup })),
  };
}

function toEntry(entry: PublicEntry, context: ConvertContext): JsonEntry {
  const { type, slug } = entry;
  const pageUrl = context.options.pageUrl?.(entry);
  return {
    type,
    slug,
    ...(pageUrl !== undefined && { pageUrl }),
    ...convertEntry(entry, context),
  };
}

/** By type, and then by slug, in the order of their characters: the same in every language. */
function compareEntries(a: PublicEntry, b: PublicEntry): number {
  const byType = contentTypes.indexOf(a.type) - contentTypes.indexOf(b.type);
  if (byType !== 0) return byType;
  return a.slug < b.slug ? -1 : Number(a.slug > b.slug);
}
