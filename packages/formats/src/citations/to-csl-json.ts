import type { Public } from '@comunal/schemas';
import { checkExportOptions, type ExportOptions } from '../export-options.ts';
import { parseListedEntry } from '../parse-listed.ts';
import { createResolver } from '../resolve-entry.ts';
import { numberSameKeys } from './citation-key.ts';
import type { CiteContext } from './cite-context.ts';
import { citePublication } from './cite-publication.ts';
import { citeRecording } from './cite-recording.ts';
import { citeArticle, citeCurriculum } from './cite-text.ts';
import type { CslItem } from './csl-item.ts';

/** The public form of an entry that can be cited. */
export type CitableEntry = Public<'publication' | 'recording' | 'article' | 'curriculum'>;

/**
 * Describes works as CSL-JSON, which Zotero and other reference managers read. Each edition of a work that came out is an item
 * of its own, with its title in its language. Names are whole: nobody's name is split into a given and a family name by guess.
 *
 * The key of an item is made of the first slug of its entry and, for an edition, of language, form and ISBN or, without one, when
 * it came out, as exactly as the entry says: documents that cite it go on working when editions are added or the work is
 * renamed. Editions that are alike in all of these are numbered in their order, which changes when one is put in front.
 *
 * @param entries - Public forms of works, recordings, articles and curricula, whose visibility is `public`.
 * @param options - The language and the address of the site, and how to find who is credited.
 * @returns The items, in the order of the entries. `JSON.stringify` makes a file of them.
 * @throws NotPublicError when anything may not be published, {@link NotListedError} for an unlisted entry, TypeError for an
 * unknown option or for an entry of another type.
 * @example
 * ```ts
 * import { toCslJson } from '@comunal/formats';
 * import { publicationSchema, toPublic } from '@comunal/schemas';
 *
 * const book = publicationSchema.parse({
 *   type: 'publication',
 *   slug: 'violencia-digital',
 *   visibility: 'public',
 *   title: { es: 'Violencia digital', en: 'Digital violence' },
 *   kind: 'book',
 *   state: 'published',
 *   summary: { es: 'Una memoria colectiva.' },
 *   editions: [{ language: 'en', format: 'print', state: 'published', published: '2022' }],
 * });
 * const visible = toPublic(book, () => undefined);
 * const items = toCslJson(visible ? [visible] : [], { locale: 'es', siteUrl: 'https://colectiva.example/' });
 * console.log(items.map(({ id, title }) => `${id}: ${title}`));
 * // → [ 'publication-violencia-digital_en_print_2022: Digital violence' ]
 * ```
 */
export function toCslJson(entries: readonly CitableEntry[], options: ExportOptions): CslItem[] {
  checkExportOptions('toCslJson', options, {});
  return citeAll(entries, options);
}

/** Cites each entry. */
export function citeAll(entries: readonly CitableEntry[], options: ExportOptions): CslItem[] {
  const context: CiteContext = { options, lookup: createResolver(options.lookup) };
  const items = entries.flatMap((entry) => cite(parseCitable(entry), context));
  return numberSameKeys(items);
}

const citableTypes: readonly CitableEntry['type'][] = [
  'publication',
  'recording',
  'article',
  'curriculum',
];

function parseCitable(entry: CitableEntry): CitableEntry {
  if (!citableTypes.includes(entry.type))
    throw new TypeError(`Entries of these types can be cited: ${citableTypes.join(', ')}.`);
  return parseListedEntry(entry.type, entry);
}

function cite(entry: CitableEntry, context: CiteContext): CslItem | readonly CslItem[] {
  switch (entry.type) {
    case 'publication':
      return citePublication(entry, context);
    case 'recording':
      return citeRecording(entry, context);
    case 'article':
      return citeArticle(entry, context);
    case 'curriculum':
      return citeCurriculum(entry, context);
  }
}
