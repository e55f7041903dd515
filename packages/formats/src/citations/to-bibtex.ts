import { checkExportOptions, type ExportOptions } from '../export-options.ts';
import { escapeBibtex, escapeBibtexUrl } from './escape-bibtex.ts';
import { citeAll, type CitableEntry } from './to-csl-json.ts';
import type { CslItem, CslName } from './csl-item.ts';

/**
 * Describes works in BibTeX, for LaTeX and for reference managers that do not read CSL-JSON. It holds what {@link toCslJson}
 * does, but for what BibTeX has no field for: the activity that was recorded, and roles beyond author, editor and translator.
 * Letters stand as they are, in UTF-8; titles are braced, so that no style changes their capitals.
 *
 * @param entries - Public forms of works, recordings, articles and curricula, whose visibility is `public`.
 * @param options - The language and the address of the site, and how to find who is credited.
 * @returns The text of a `.bib` file.
 * @throws NotPublicError when anything may not be published, {@link NotListedError} for an unlisted entry, TypeError for an
 * unknown option or for an entry of another type.
 * @example
 * ```ts
 * import { toBibtex } from '@comunal/formats';
 * import { publicationSchema, toPublic } from '@comunal/schemas';
 *
 * const book = publicationSchema.parse({
 *   type: 'publication',
 *   slug: 'redes-y-rios',
 *   visibility: 'public',
 *   title: { es: 'Redes & ríos' },
 *   kind: 'book',
 *   state: 'published',
 *   published: '2021-10',
 *   summary: { es: 'Una memoria colectiva.' },
 *   credits: [{ who: { name: 'Colectiva de Ejemplo' }, role: 'author' }],
 * });
 * const visible = toPublic(book, () => undefined);
 * console.log(toBibtex(visible ? [visible] : [], { locale: 'es', siteUrl: 'https://colectiva.example/' }).trim());
 * // → @book{publication-redes-y-rios,
 * // →   title = {{Redes \& ríos}},
 * // →   author = {{Colectiva de Ejemplo}},
 * // →   year = {2021},
 * // →   month = oct,
 * // →   abstract = {Una memoria colectiva.}
 * // → }
 * ```
 */
export function toBibtex(entries: readonly CitableEntry[], options: ExportOptions): string {
  checkExportOptions('toBibtex', options, {});
  return citeAll(entries, options).map(writeItem).join('\n');
}

function writeItem(item: CslItem): string {
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', `{{${escapeBibtex(item.title)}}}`],
    ['author', writeNames(item.author)],
    ['editor', writeNames(item.editor)],
    ['translator', writeNames(item.translator)],
    // A year has four digits in BibTeX's styles.
    ['year', year === undefined ? undefined : `{${String(year).padStart(4, '0')}}`],
    ['month', month === undefined ? undefined : months[month - 1]],
    [item.type === 'report' ? 'institution' : 'publisher', brace(item.publisher)],
    ['edition', brace(item.edition)],
    ['series', brace(item['container-title'])],
    ['number', item.number === undefined ? undefined : `{${item.number}}`],
    ['isbn', brace(item.ISBN)],
    ['language', brace(item.language)],
    ['langid', item.language === undefined ? undefined : brace(babelNames[item.language])],
    ['abstract', brace(item.abstract)],
    ['url', item.URL === undefined ? undefined : `{${escapeBibtexUrl(item.URL)}}`],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : `  ${name} = ${value}`,
  );
  return `@${types[item.type]}{${item.id},\n${lines.join(',\n')}\n}\n`;
}

/** Writes names, each braced: BibTeX would split it at its spaces, and at the word `and`. */
function writeNames(names: readonly CslName[] | undefined): string | undefined {
  return names && `{${names.map(({ literal }) => `{${escapeBibtex(literal)}}`).join(' and ')}}`;
}

function brace(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${escapeBibtex(text)}}`;
}

const types = {
  book: 'book',
  pamphlet: 'booklet',
  report: 'techreport',
  broadcast: 'misc',
  document: 'misc',
  graphic: 'misc',
  motion_picture: 'misc',
  'post-weblog': 'misc',
  song: 'misc',
} as const satisfies { readonly [T in CslItem['type']]: string };

/** What babel and biblatex call the languages of the project. Without it a title counts as English, and its capitals are changed. */
const babelNames: Readonly<Record<string, string>> = {
  es: 'spanish',
  en: 'english',
  pt: 'brazilian',
};

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
